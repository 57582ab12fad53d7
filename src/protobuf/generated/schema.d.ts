// Generated from proto/ by `npm run proto`. Do not edit.

export interface SchemaField {
  readonly type: string;
  readonly id: number;
  readonly rule?: 'repeated';
  readonly keyType?: string;
}
export interface SchemaType {
  readonly fields?: Readonly<Record<string, SchemaField>>;
  readonly values?: Readonly<Record<string, number>>;
  readonly nested?: Readonly<Record<string, SchemaType>>;
}
/** The messages of package tensorflow, by name. */
export const schema: Readonly<Record<string, SchemaType>>;

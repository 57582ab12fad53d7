/** Stands for the rows of a virtual table that are not drawn. */
export function GapRow({ size }: { readonly size: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without tabindex takes no focus
    <tr class="gap" aria-hidden="true">
      <td style={{ height: `${size}px` }} />
    </tr>
  );
}

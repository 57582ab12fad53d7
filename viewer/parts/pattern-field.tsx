import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import type { NamePattern } from '../name-pattern.js';

interface PatternFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly pattern: NamePattern;
  readonly onInput: (text: string) => void;
  readonly onBlur?: () => void;
  readonly field?: Ref<HTMLInputElement>;
}

/** A field for a regular expression, which says when what stands in it is none. */
export function PatternField(props: PatternFieldProps) {
  const { label, placeholder, value, pattern, onInput, onBlur, field } = props;
  const id = useId();
  return (
    <div class="filter">
      <input
        ref={field ?? null}
        type="search"
        class="input"
        placeholder={placeholder}
        aria-label={label}
        aria-invalid={!pattern.ok}
        aria-describedby={id}
        spellcheck={false}
        autocomplete="off"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={onBlur}
      />
      <span id={id} class="error" role="status">
        {!pattern.ok && `Not a regular expression: ${pattern.message}`}
      </span>
    </div>
  );
}

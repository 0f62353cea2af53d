import { useEffect, useState } from 'react';
import { SearchField } from '@backstage/ui';

/** Long enough for the next letter, short enough not to be waited for. */
const PAUSE_MS = 250;

/** A search that asks once the typing pauses. What changes the text elsewhere, "back" for instance, shows here too. */
export function ModelSearch(props: {
  label: string;
  hint: string;
  text: string;
  onChange: (text: string) => void;
}) {
  const { label, hint, text, onChange } = props;
  const [typed, setTyped] = useState({ text, from: text });
  // An outside change wins over what was typed before it.
  const shown = typed.from === text ? typed.text : text;

  useEffect(() => {
    if (shown === text) return undefined;
    const timer = setTimeout(() => onChange(shown), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [shown, text, onChange]);

  return (
    <SearchField
      aria-label={label}
      placeholder={hint}
      size="small"
      value={shown}
      onChange={next => setTyped({ text: next, from: text })}
    />
  );
}

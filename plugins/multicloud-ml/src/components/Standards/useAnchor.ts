import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * Brings the part that the address names into view and gives it the focus, so that reading goes on there. The browser
 * cannot: the document is not there yet when it looks.
 */
export function useAnchor(): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    const target = hash && document.getElementById(decode(hash.slice(1)));
    if (!target) return;
    target.scrollIntoView?.({ block: 'start' });
    target.focus({ preventScroll: true });
    // A click on the link of the part that is open already moves there again.
  }, [hash, key]);
}

/** An address may hold anything. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

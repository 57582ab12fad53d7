import { useEffect, useState } from 'preact/hooks';

/** Drawn a little before it comes into the window, so that scrolling meets finished charts. */
const margin = '300px 0px';

/** Whether an element is in the window or near it. */
export function useVisible(element: { readonly current: Element | null }): boolean {
  const [isVisible, setVisible] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      (entries) => setVisible(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: margin },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isVisible;
}

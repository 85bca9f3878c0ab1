import { type RefObject, useEffect, useRef, useState } from 'react';

/** How wide an element is drawn, in CSS pixels: 0 until it is known. */
export function useWidth<T extends Element>(): readonly [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = ref;
    if (!current) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return [ref, width];
}

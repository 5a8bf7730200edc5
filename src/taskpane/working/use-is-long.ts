import { useEffect, useState } from "react";

/** Shorter work is felt as an answer, not as waiting. In milliseconds. */
const LONG = 500;

/** True once the component has been there for a while. */
export function useIsLong(): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsLong(true);
    }, LONG);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return isLong;
}

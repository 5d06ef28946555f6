import { useEffect, useRef, useState } from 'react';
import type { Hue } from '../../../shared/hue';
import { Button } from '../../ui/Button';
import { hueStyle } from '../../ui/words/hue';
import styles from './ClaimQuote.module.css';

/** A claim's words as they stand in the article; long ones are cut until asked for. */
export function ClaimQuote({ text, hue }: { text: string; hue: Hue }) {
  const [isWhole, setWhole] = useState(false);
  const [isCut, setCut] = useState(false);
  const words = useRef<HTMLQuoteElement>(null);
  // Watched, not measured: measuring while the claim is drawn would lay the page out twice.
  useEffect(() => {
    const element = words.current;
    if (!element) return;
    const watcher = new ResizeObserver(() => {
      if (!isWhole) setCut(element.scrollHeight > element.clientHeight + 1);
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [isWhole]);
  return (
    <div className={styles.quote} style={hueStyle(hue)}>
      <blockquote ref={words} dir="auto" className={isWhole ? styles.whole : styles.cut}>
        {text}
      </blockquote>
      {isCut ? (
        <Button look="quiet" onPress={() => setWhole(!isWhole)}>
          {isWhole ? 'Show less' : 'Show all'}
        </Button>
      ) : null}
    </div>
  );
}

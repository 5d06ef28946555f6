import { useEffect, useRef, useState } from 'react';
import { LOGO_RULE, MOST_LOGO_BYTES, readLogo } from '../../shared/report/desk/logo';
import { Button } from '../ui/Button';
import { chooseFile } from '../ui/files/chooseFile';
import { readBase64 } from '../ui/files/readBase64';
import { Problem } from '../ui/Problem';
import styles from './DeskSection.module.css';

interface Props {
  value: string | undefined;
  onChange(value: string | undefined): void;
}

/** The picture at the head of the desk’s reports. */
export function LogoField({ value, onChange }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async () => {
    const file = await chooseFile('image/png,image/jpeg');
    if (!file) return;
    const chosen = await logoIn(file);
    setProblem(chosen === undefined ? LOGO_RULE : null);
    if (chosen !== undefined) onChange(chosen);
  };
  return (
    <div className={styles.stack}>
      <p className={styles.label}>Logo</p>
      <div className={styles.row}>
        {value === undefined ? null : <Picture address={value} />}
        <Button onPress={() => void choose()}>
          {value === undefined ? 'Choose a logo…' : 'Choose another…'}
        </Button>
        {value === undefined ? null : (
          <Button look="quiet" onPress={() => onChange(undefined)}>
            Remove the logo
          </Button>
        )}
      </div>
      <Problem>{problem}</Problem>
    </div>
  );
}

/** The file as a `data:` address; undefined where it cannot be a logo. */
async function logoIn(file: File): Promise<string | undefined> {
  if (file.size > MOST_LOGO_BYTES) return undefined;
  const base64 = await readBase64(file);
  if (!base64.ok) return undefined;
  // What it says of its kind is not asked.
  const addresses = ['image/png', 'image/jpeg'].map(
    (type) => `data:${type};base64,${base64.value}`,
  );
  return addresses.find((address) => readLogo(address) !== undefined);
}

/** The window shows pictures of its own making alone, never a `data:` address. */
function Picture({ address }: { address: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const logo = readLogo(address);
    if (!logo || !image.current) return undefined;
    const url = URL.createObjectURL(
      new Blob([Uint8Array.from(logo.bytes)], { type: logo.mediaType }),
    );
    image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [address]);
  return <img ref={image} alt="The logo" className={styles.logo} />;
}

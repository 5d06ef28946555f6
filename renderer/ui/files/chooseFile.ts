/** Lets the person choose one file in the browser's dialog; `null` when nothing was chosen. */
export async function chooseFile(accept?: string): Promise<File | null> {
  const [file = null] = await choose((input) => {
    if (accept !== undefined) input.accept = accept;
  });
  return file;
}

/** Lets the person choose any number of files; none when nothing was chosen. */
export function chooseFiles(): Promise<File[]> {
  return choose((input) => {
    input.multiple = true;
  });
}

function choose(prepare: (input: HTMLInputElement) => void): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    prepare(input);
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

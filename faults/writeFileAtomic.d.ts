declare module 'write-file-atomic' {
  export default function writeFile(path: string, data: string): Promise<void>;
}

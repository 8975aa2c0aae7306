import type { ManagedMaterial, WireError } from '@diem-cau/shared';
import { useRef, useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { UploadCancelled } from '../../lib/http/upload';
import { replaceFile, useReadAgain, type DeskOf } from './material-desk.queries';
import { refusalBeforeSending } from './upload-queue';

export interface Replacing {
  /** Null while nothing is being replaced; else whose file, and how much has left, from 0 to 1. */
  current: { title: string; share: number } | null;
  error: WireError | null;
  replace: (material: ManagedMaterial, file: File) => void;
  cancel: () => void;
  dismiss: () => void;
}

/** Puts a new file in the place of a material's. */
export function useReplacing(of: DeskOf): Replacing {
  const readAgain = useReadAgain(of);
  const [current, setCurrent] = useState<Replacing['current']>(null);
  const [error, setError] = useState<WireError | null>(null);
  const abort = useRef<AbortController | null>(null);
  const send = async (material: ManagedMaterial, file: File) => {
    const refusal = refusalBeforeSending(file);
    setError(refusal);
    if (refusal !== null) return;
    const { title } = material;
    setCurrent({ title, share: 0 });
    abort.current = new AbortController();
    try {
      await replaceFile(of, material, file, {
        onProgress: (share) => setCurrent({ title, share }),
        signal: abort.current.signal,
      });
    } catch (thrown) {
      if (!(thrown instanceof UploadCancelled)) setError(asWireError(thrown));
    }
    setCurrent(null);
    await readAgain();
  };
  return {
    current,
    error,
    replace: (material, file) => void send(material, file),
    cancel: () => abort.current?.abort(),
    dismiss: () => setError(null),
  };
}

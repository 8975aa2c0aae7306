import type { ManagedMaterial, WireError } from '@diem-cau/shared';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { UploadCancelled } from '../../lib/http/upload';
import { replaceFile, useReadAgain, type DeskOf } from './material-desk.queries';

interface Replacing {
  /** Null while nothing is being replaced; else how much has left, from 0 to 1. */
  share: number | null;
  error: WireError | null;
  replace: (material: ManagedMaterial, file: File) => void;
  dismiss: () => void;
}

/** Puts a new file in the place of a material's. */
export function useReplacing(of: DeskOf): Replacing {
  const readAgain = useReadAgain(of);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const send = async (material: ManagedMaterial, file: File) => {
    setError(null);
    setShare(0);
    try {
      await replaceFile(of, material, file, { onProgress: setShare, signal: new AbortController().signal });
    } catch (thrown) {
      if (!(thrown instanceof UploadCancelled)) setError(asWireError(thrown));
    }
    setShare(null);
    await readAgain();
  };
  return {
    share,
    error,
    replace: (material, file) => void send(material, file),
    dismiss: () => setError(null),
  };
}

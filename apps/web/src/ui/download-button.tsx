import type { ConnectAs, WireError } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { asWireError } from '../lib/errors/command-error';
import { download } from '../lib/http/download';
import { useErrorText } from '../lib/i18n/error-text';

interface Props {
  path: string;
  as: ConnectAs;
  /** What the file is made of, where the server is told. */
  body?: object;
  prominent?: boolean;
  children: string;
}

/** Downloads a file that the server makes; a refusal is said here and not on an empty page. */
export function DownloadButton({ path, as, body, prominent = false, children }: Props) {
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<WireError | null>(null);
  const start = async () => {
    setBusy(true);
    setError(null);
    try {
      await download(path, as, body);
    } catch (thrown) {
      setError(asWireError(thrown));
    }
    setBusy(false);
  };
  return (
    <>
      <Button
        variant={prominent ? 'filled' : 'default'}
        loading={busy}
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => void start()}
      >
        {children}
      </Button>
      {error !== null && <span role="alert">{errorText(error)}</span>}
    </>
  );
}

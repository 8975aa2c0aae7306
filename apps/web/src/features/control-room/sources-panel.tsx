import type { ControlBoard, SpeakerOnBoard, WireError } from '@diem-cau/shared';
import { useCallback } from 'react';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { HallList } from './hall-list';
import type { OpenDialog } from './room-dialog';
import { SpeakerList } from './speaker-list';
import type { Operator } from './use-operator';

interface Props {
  board: ControlBoard | null;
  error: WireError | null;
  onAir: ReadonlySet<string>;
  operator: Operator;
  disabled: boolean;
  onRetry: () => void;
  onOpen: (dialog: OpenDialog) => void;
}

/** Everyone who can be put on air. */
export function SourcesPanel({ board, error, onAir, operator, disabled, onRetry, onOpen }: Props) {
  const linkSpeaker = useCallback(
    ({ speakerId, name }: SpeakerOnBoard) =>
      onOpen({ kind: 'link', linkKind: 'speaker', subjectId: speakerId, name }),
    [onOpen],
  );
  if (board === null) {
    return error === null ? <LoadingState /> : <ErrorState error={error} onRetry={onRetry} />;
  }
  return (
    <>
      <HallList halls={board.halls} onAir={onAir} operator={operator} disabled={disabled} />
      <SpeakerList
        speakers={board.speakers}
        onAir={onAir}
        operator={operator}
        disabled={disabled}
        onMakeLink={linkSpeaker}
      />
    </>
  );
}

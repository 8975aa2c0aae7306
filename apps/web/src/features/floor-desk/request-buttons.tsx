import type { FloorRequest } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconBellRinging, IconEye } from '@tabler/icons-react';
import { useFloorDeskTexts } from './floor-desk.texts';
import type { FloorAtDesk } from './use-floor-desk';

interface Props {
  floor: FloorAtDesk;
  request: FloorRequest;
  disabled: boolean;
}

/** What all buttons of a request look like; none is pressed twice before the answer came. */
export const requestButton = ({ floor, request, disabled }: Props) =>
  ({ size: 'xs', variant: 'default', disabled: disabled || floor.busy.has(request.id) }) as const;

/** Tells it that it speaks next. */
export function CallButton(props: Props) {
  const t = useFloorDeskTexts();
  const { floor, request } = props;
  return (
    <Button
      {...requestButton(props)}
      leftSection={<IconBellRinging size={16} aria-hidden />}
      aria-label={t('callName', { name: request.name })}
      onClick={() => void floor.act('floor:call', request)}
    >
      {t('call')}
    </Button>
  );
}

/** Looks at it before anybody else does. */
export function PreviewButton(props: Props) {
  const t = useFloorDeskTexts();
  const { floor, request } = props;
  return (
    <Button
      {...requestButton(props)}
      leftSection={<IconEye size={16} aria-hidden />}
      aria-label={t('previewName', { name: request.name })}
      onClick={() => void floor.act('floor:preview', request)}
    >
      {t('preview')}
    </Button>
  );
}

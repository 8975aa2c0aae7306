import type { LiveConnection } from '../../live/connection';
import { Section } from '../../ui/section';
import { useFloorTexts } from './floor.texts';
import { OwnTurn } from './own-turn';
import { useOwnFloor } from './use-own-floor';

/** The same request on the phone of whoever answers for the room. */
export function FloorSection({ connection }: { connection: LiveConnection }) {
  const t = useFloorTexts();
  const own = useOwnFloor(connection);
  return (
    <Section title={t('title')}>
      <OwnTurn own={own} hint="askHintPhone" />
    </Section>
  );
}

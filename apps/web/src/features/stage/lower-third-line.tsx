import type { LowerThird } from '@diem-cau/shared';
import classes from './stage-view.module.css';

/** Who speaks, over the picture. */
export function LowerThirdLine({ lowerThird: { name, position, topic } }: { lowerThird: LowerThird }) {
  return (
    <div className={classes.letters} role="status">
      <strong className={classes.name}>{name}</strong>
      {position !== null && <span className={classes.caption}>{position}</span>}
      {topic !== null && <span className={classes.topic}>{topic}</span>}
    </div>
  );
}

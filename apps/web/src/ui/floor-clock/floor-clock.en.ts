export const floorClockEn = {
  left: '{{time}} left',
  over: '{{time}} over',
};

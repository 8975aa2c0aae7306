export const floorClockVi = {
  left: 'Còn {{time}}',
  over: 'Quá {{time}}',
};

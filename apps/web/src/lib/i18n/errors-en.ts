export { ERRORS_EN } from '@diem-cau/shared';

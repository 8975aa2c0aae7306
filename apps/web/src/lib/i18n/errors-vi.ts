export { ERRORS_FOR_OFFICES_VI } from '@diem-cau/shared';

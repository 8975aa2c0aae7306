import { matchesSearch } from '@diem-cau/shared';
import { isOptionsGroup, type OptionsFilter } from '@mantine/core';

/** Options by their names, whatever the accents and the case. */
export const foundByName: OptionsFilter = ({ options, search, limit }) =>
  options.filter((option) => !isOptionsGroup(option) && matchesSearch(option.label, search)).slice(0, limit);

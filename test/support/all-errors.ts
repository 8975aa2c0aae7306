import { loadAllErrors } from '../../apps/web/src/lib/i18n/error-sentences';

/** Tests of pages read every sentence at once; a browser fetches those of offices when the first is needed. */
beforeAll(() => loadAllErrors());

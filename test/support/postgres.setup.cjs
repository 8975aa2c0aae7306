/** One PostgreSQL for all medium suites; each suite clones its own database in it. */
module.exports = async () => {
  const { startTemporaryPostgres } = await import('../../tools/postgres.mjs');
  globalThis.temporaryPostgres = await startTemporaryPostgres();
  process.env.TEST_POSTGRES_URL = globalThis.temporaryPostgres.url;
};

console.log(JSON.stringify({ path: '/setup/one-time' }));

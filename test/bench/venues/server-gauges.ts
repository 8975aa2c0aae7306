/** What the server itself counts. */
export interface ServerGauges {
  peers: number;
  producers: number;
  consumers: number;
}

export async function serverGauges(origin: string): Promise<ServerGauges> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const gauge = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return {
    peers: gauge('media_peers'),
    producers: gauge('media_producers'),
    consumers: gauge('media_consumers'),
  };
}

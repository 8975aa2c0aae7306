import { createContext, useContext } from 'react';

const Context = createContext<ReadonlySet<string>>(new Set());

/** What is on air, picture by picture (`shotId`). */
export const OnAirShotsProvider = Context.Provider;

export const useOnAirShots = (): ReadonlySet<string> => useContext(Context);

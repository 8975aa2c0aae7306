import { createContext, useContext } from 'react';

const Operating = createContext(true);

/** Chairs and others who only watch get the same board without its buttons. */
export const OperatingProvider = Operating.Provider;

export const useOperating = (): boolean => useContext(Operating);

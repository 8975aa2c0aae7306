import { Tabs } from '@mantine/core';
import '@mantine/core/styles/Tabs.css';
import type { ReactNode } from 'react';
import classes from './desk-tabs.module.css';

export interface DeskTab {
  name: string;
  label: string;
  /** What waits there for somebody to act; 0 shows nothing. */
  waiting?: number;
  panel: ReactNode;
}

/** The desk's panels: one is open, and each says how much waits in it. */
export function DeskTabs({ label, tabs }: { label: string; tabs: readonly DeskTab[] }) {
  return (
    <Tabs defaultValue={tabs[0]?.name ?? null} className={classes.tabs} keepMounted>
      <Tabs.List aria-label={label}>
        {tabs.map(({ name, label: tabLabel, waiting = 0 }) => (
          <Tabs.Tab key={name} value={name}>
            {tabLabel}
            {waiting > 0 && <span className={classes.waiting}>{waiting}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ name, panel }) => (
        <Tabs.Panel key={name} value={name} className={classes.panel}>
          {panel}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

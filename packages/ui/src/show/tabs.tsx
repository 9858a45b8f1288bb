import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import { classes } from '../base/classes.ts';
import styles from './tabs.module.css';

export interface TabsProps {
  /** What the tabs choose between. */
  label: string;
  tabs: readonly {
    id: string;
    label: string;
    /** Address of a small picture of it, beside the label. */
    picture?: string | undefined;
    content: ReactNode;
  }[];
}

/** Several views of the same thing, one at a time. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <AriaTabs className={classes(styles.tabs)}>
      <TabList className={classes(styles.list)} aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={classes(styles.tab)}>
            {tab.picture !== undefined && <img className={styles.picture} src={tab.picture} alt="" loading="lazy" />}
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={classes(styles.panel)}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

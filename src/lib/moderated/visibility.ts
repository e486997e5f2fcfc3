/** Whether others read a text: at once, once somebody has looked at it, or not. */
export type Visibility = 'shown' | 'held' | 'hidden';

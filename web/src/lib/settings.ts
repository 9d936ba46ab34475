import { createSetting } from './setting.ts';

/** Colours as the device has them, or chosen. */
export const themeSetting = createSetting('theme', ['system', 'light', 'dark']);
/** Single-key shortcuts may be switched off (WCAG 2.2, 2.1.4). */
export const shortcutSetting = createSetting('shortcuts', ['on', 'off']);
/** Which new entries are spoken to a screen reader. */
export const announcementSetting = createSetting('announcements', ['important', 'all', 'none']);
/** Whether an alarm to oneself sounds on this device; a browser lets no page sound before somebody has pressed. */
export const alarmSoundSetting = createSetting('alarm-sound', ['off', 'on']);

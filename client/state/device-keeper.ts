/** What this device keeps of a person beside `LiveMemory`, and when the server's word makes it go. */
import { forgetAllCopies, forgetOtherScenes } from '../sync/copy-names.ts';
import { deviceStorage } from './live-memory.ts';
import { forgetDeviceNotes, noteUnsent, unsentScenes } from './session-device.ts';

export interface DeviceKeeper {
  /** Access has ended: nothing of this person stays, sent or not. */
  forgetPerson(personId: string): void;
  /** These are the scenes the person may open now; boards of others go. */
  keepOnly(personId: string, sceneIds: readonly string[]): void;
}

export const DEVICE_KEEPER: DeviceKeeper = {
  forgetPerson: (personId) => {
    forgetDeviceNotes(deviceStorage(), personId);
    // once more behind the copies: a board that is just closing may have noted something
    void forgetAllCopies(personId).then(() => forgetDeviceNotes(deviceStorage(), personId));
  },
  keepOnly: (personId, sceneIds) => {
    const open = new Set(sceneIds);
    const store = deviceStorage();
    for (const sceneId of unsentScenes(store, personId)) {
      if (!open.has(sceneId)) noteUnsent(store, personId, sceneId, false);
    }
    void forgetOtherScenes(personId, open);
  },
};

/** A device that keeps nothing else. */
export const NO_KEEPER: DeviceKeeper = { forgetPerson: () => undefined, keepOnly: () => undefined };

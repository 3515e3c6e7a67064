package org.tanggol.members;

/** Light, dark, or as the device is set. */
public enum Theme {
    DEVICE, LIGHT, DARK
}

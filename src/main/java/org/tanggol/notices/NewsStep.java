package org.tanggol.notices;

/** How far news has got: nobody told yet; those who are responsible asked; the rest of the team asked; administrators asked; or somebody knows. */
public enum NewsStep { FRESH, ASKED, TEAM, OFFICE, KNOWN }

/**
 * What the person in detention agreed to: what each relative may be told, whom nobody may tell anything, and how much of the case another
 * organization may see. Nothing is shown to anybody outside without it.
 */
package org.tanggol.consent;

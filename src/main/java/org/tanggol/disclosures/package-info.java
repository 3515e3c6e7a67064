/**
 * Who demanded records of a case, what was decided, and what left the house. A demand of an agency and the order of a judge are told apart;
 * a record leaves only when two people have agreed, one of them a lawyer, with what is privileged left out and listed. Lies above the features whose
 * records it gathers, and above the holds that keep a case for as long as somebody may ask for it.
 */
package org.tanggol.disclosures;

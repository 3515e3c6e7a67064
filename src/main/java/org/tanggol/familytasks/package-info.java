/** What a family can do for the case: asked for by the team, read on the family's page, and answered there with a photo of a paper. */
package org.tanggol.familytasks;

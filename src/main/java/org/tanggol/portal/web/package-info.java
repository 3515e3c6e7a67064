/** The pages of families: written by servlets as plain HTML without script, style attribute, session or anything of PrimeFaces; and what staff see of the access codes. */
package org.tanggol.portal.web;

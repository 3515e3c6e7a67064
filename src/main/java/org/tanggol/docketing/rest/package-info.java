/** Triggers and deadlines for programs. */
package org.tanggol.docketing.rest;

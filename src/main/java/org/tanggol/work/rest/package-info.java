/** Notes and tasks for partner clinics' programs. */
package org.tanggol.work.rest;

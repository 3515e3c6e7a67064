/** Work that outlives a request: jobs in the database, picked up by any server, taken over when one dies. */
package org.tanggol.platform.jobs;

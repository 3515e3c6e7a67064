/**
 * Puts the API's description together while building: annotations of the resources, their own comments, and what is common to
 * all operations. No part of the application that runs.
 */
package org.tanggol.partners.document;

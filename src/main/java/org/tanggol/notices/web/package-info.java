/** Pages of reminders: how somebody wants to be told, and whom we could not reach. */
package org.tanggol.notices.web;

package org.tanggol.members.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.members.ClientKeeping;

/**
 * An organization that shares cases.
 *
 * @param cases how many
 */
@Schema(name = "Host", requiredProperties = {"id", "name", "cases"})
public record HostResponse(UUID id, String name, long cases) {

    static HostResponse from(ClientKeeping.SharingHost host) {
        return new HostResponse(host.id().value(), host.name(), host.cases());
    }
}

package org.tanggol.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What has been loaded already: a start compares the checksum and does nothing more. */
@Entity
@Table(name = "reference_file")
class LoadedFile {

    @Id
    private String name;

    private String sha256;

    @Column(name = "loaded_at")
    private Instant loadedAt;

    protected LoadedFile() { }

    LoadedFile(String name, String sha256, Instant now) {
        this.name = name;
        this.sha256 = sha256;
        this.loadedAt = now;
    }

    String sha256() {
        return sha256;
    }
}

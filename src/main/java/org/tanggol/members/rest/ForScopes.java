package org.tanggol.members.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.tanggol.members.Scope;

/**
 * Scopes one of which a token needs for a resource or one of its methods, besides what its use cases ask. A permission is wider than a scope: whoever
 * reads hearings must see that there are files, and is not to read who the people are.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ForScopes {
    /** Any of these. */
    Scope[] value();
}

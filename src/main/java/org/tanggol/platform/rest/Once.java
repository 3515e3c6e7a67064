package org.tanggol.platform.rest;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method of a resource that does its deed once for each {@code Idempotency-Key}; a repeated request gets the first answer again. */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Once {

    /** The header. */
    String HEADER = "Idempotency-Key";

    /** Whether a request without a key is refused. */
    @Nonbinding boolean required() default false;

    /** Whether the method is many deeds, each with its own transaction, and each harmless when done again. */
    @Nonbinding boolean many() default false;
}

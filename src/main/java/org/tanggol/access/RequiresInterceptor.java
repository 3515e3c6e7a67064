package org.tanggol.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Runs before the transaction interceptor (priority 200), so that a refusal never opens one. */
@Interceptor
@Requires(Permission.OWN_ACCOUNT)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class RequiresInterceptor {

    @Inject
    Caller caller;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Requires needed = call.getMethod().getAnnotation(Requires.class);
        if (needed == null) {
            needed = call.getTarget().getClass().getAnnotation(Requires.class);
        }
        caller.require(needed.value());
        return call.proceed();
    }
}

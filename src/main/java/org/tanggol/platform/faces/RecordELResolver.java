package org.tanggol.platform.faces;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets pages read what records answer without parameters ({@code row.type}, {@code who.initials}), which Expression Language 5 does not. Reads only. */
public class RecordELResolver extends ELResolver {

    private static final Map<Class<?>, Map<String, Method>> ACCESSORS = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null || !base.getClass().isRecord() || !(property instanceof String name)) {
            return null;
        }
        Method accessor = ACCESSORS.computeIfAbsent(base.getClass(), RecordELResolver::accessors).get(name);
        if (accessor == null) {
            return null;    // a bean-style getter, perhaps: the next resolver's task
        }
        try {
            Object value = accessor.invoke(base);
            context.setPropertyResolved(base, property);
            return value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new ELException(e);
        }
    }

    private static Map<String, Method> accessors(Class<?> type) {
        Map<String, Method> found = new ConcurrentHashMap<>();
        for (Method method : type.getDeclaredMethods()) {
            boolean accessor = method.getParameterCount() == 0 && method.getReturnType() != void.class
                && Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers());
            if (accessor) {
                method.trySetAccessible();
                found.put(method.getName(), method);
            }
        }
        return found;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        Object value = getValue(context, base, property);
        return value == null ? null : value.getClass();
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // records do not change
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return base != null && base.getClass().isRecord();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base != null && base.getClass().isRecord() ? String.class : null;
    }
}

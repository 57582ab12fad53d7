// Generated from proto/ by `npm run proto`. Do not edit.
import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace tensorflow. */
export namespace tensorflow {

    /** DataType enum. */
    enum DataType {

        /** DT_INVALID value */
        DT_INVALID = 0,

        /** DT_FLOAT value */
        DT_FLOAT = 1,

        /** DT_DOUBLE value */
        DT_DOUBLE = 2,

        /** DT_INT32 value */
        DT_INT32 = 3,

        /** DT_UINT8 value */
        DT_UINT8 = 4,

        /** DT_INT16 value */
        DT_INT16 = 5,

        /** DT_INT8 value */
        DT_INT8 = 6,

        /** DT_STRING value */
        DT_STRING = 7,

        /** DT_COMPLEX64 value */
        DT_COMPLEX64 = 8,

        /** DT_INT64 value */
        DT_INT64 = 9,

        /** DT_BOOL value */
        DT_BOOL = 10,

        /** DT_QINT8 value */
        DT_QINT8 = 11,

        /** DT_QUINT8 value */
        DT_QUINT8 = 12,

        /** DT_QINT32 value */
        DT_QINT32 = 13,

        /** DT_BFLOAT16 value */
        DT_BFLOAT16 = 14,

        /** DT_QINT16 value */
        DT_QINT16 = 15,

        /** DT_QUINT16 value */
        DT_QUINT16 = 16,

        /** DT_UINT16 value */
        DT_UINT16 = 17,

        /** DT_COMPLEX128 value */
        DT_COMPLEX128 = 18,

        /** DT_HALF value */
        DT_HALF = 19,

        /** DT_RESOURCE value */
        DT_RESOURCE = 20,

        /** DT_VARIANT value */
        DT_VARIANT = 21,

        /** DT_UINT32 value */
        DT_UINT32 = 22,

        /** DT_UINT64 value */
        DT_UINT64 = 23,

        /** DT_FLOAT8_E5M2 value */
        DT_FLOAT8_E5M2 = 24,

        /** DT_FLOAT8_E4M3FN value */
        DT_FLOAT8_E4M3FN = 25,

        /** DT_FLOAT8_E4M3FNUZ value */
        DT_FLOAT8_E4M3FNUZ = 26,

        /** DT_FLOAT8_E4M3B11FNUZ value */
        DT_FLOAT8_E4M3B11FNUZ = 27,

        /** DT_FLOAT8_E5M2FNUZ value */
        DT_FLOAT8_E5M2FNUZ = 28,

        /** DT_INT4 value */
        DT_INT4 = 29,

        /** DT_UINT4 value */
        DT_UINT4 = 30,

        /** DT_INT2 value */
        DT_INT2 = 31,

        /** DT_UINT2 value */
        DT_UINT2 = 32,

        /** DT_FLOAT4_E2M1FN value */
        DT_FLOAT4_E2M1FN = 33
    }

    /**
     * Properties of a TensorShapeProto.
     * @deprecated Use tensorflow.TensorShapeProto.$Properties instead.
     */
    interface ITensorShapeProto extends tensorflow.TensorShapeProto.$Properties {
    }

    /** Represents a TensorShapeProto. */
    class TensorShapeProto {

        /**
         * Constructs a new TensorShapeProto.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.TensorShapeProto.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TensorShapeProto dim. */
        dim: tensorflow.TensorShapeProto.Dim.$Properties[];

        /** TensorShapeProto unknownRank. */
        unknownRank: boolean;

        /**
         * Encodes the specified TensorShapeProto message. Does not implicitly {@link tensorflow.TensorShapeProto.verify|verify} messages.
         * @param message TensorShapeProto message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.TensorShapeProto.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TensorShapeProto message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.TensorShapeProto & tensorflow.TensorShapeProto.$Shape} TensorShapeProto
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.TensorShapeProto & tensorflow.TensorShapeProto.$Shape;
    }

    namespace TensorShapeProto {

        /** Properties of a TensorShapeProto. */
        interface $Properties {

            /** TensorShapeProto dim */
            dim?: (tensorflow.TensorShapeProto.Dim.$Properties[]|null);

            /** TensorShapeProto unknownRank */
            unknownRank?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TensorShapeProto. */
        type $Shape = tensorflow.TensorShapeProto.$Properties;

        /**
         * Properties of a Dim.
         * @deprecated Use tensorflow.TensorShapeProto.Dim.$Properties instead.
         */
        interface IDim extends tensorflow.TensorShapeProto.Dim.$Properties {
        }

        /** Represents a Dim. */
        class Dim {

            /**
             * Constructs a new Dim.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.TensorShapeProto.Dim.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Dim size. */
            size: Long;

            /** Dim name. */
            name: string;

            /**
             * Encodes the specified Dim message. Does not implicitly {@link tensorflow.TensorShapeProto.Dim.verify|verify} messages.
             * @param message Dim message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.TensorShapeProto.Dim.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Dim message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.TensorShapeProto.Dim & tensorflow.TensorShapeProto.Dim.$Shape} Dim
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.TensorShapeProto.Dim & tensorflow.TensorShapeProto.Dim.$Shape;
        }

        namespace Dim {

            /** Properties of a Dim. */
            interface $Properties {

                /** Dim size */
                size?: (Long|null);

                /** Dim name */
                name?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Dim. */
            type $Shape = tensorflow.TensorShapeProto.Dim.$Properties;
        }
    }

    /**
     * Properties of a TensorProto.
     * @deprecated Use tensorflow.TensorProto.$Properties instead.
     */
    interface ITensorProto extends tensorflow.TensorProto.$Properties {
    }

    /** Represents a TensorProto. */
    class TensorProto {

        /**
         * Constructs a new TensorProto.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.TensorProto.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TensorProto dtype. */
        dtype: tensorflow.DataType;

        /** TensorProto tensorShape. */
        tensorShape?: (tensorflow.TensorShapeProto.$Properties|null);

        /** TensorProto versionNumber. */
        versionNumber: number;

        /** TensorProto tensorContent. */
        tensorContent: Uint8Array;

        /** TensorProto floatVal. */
        floatVal: number[];

        /** TensorProto doubleVal. */
        doubleVal: number[];

        /** TensorProto intVal. */
        intVal: number[];

        /** TensorProto stringVal. */
        stringVal: Uint8Array[];

        /** TensorProto scomplexVal. */
        scomplexVal: number[];

        /** TensorProto int64Val. */
        int64Val: Long[];

        /** TensorProto boolVal. */
        boolVal: boolean[];

        /** TensorProto dcomplexVal. */
        dcomplexVal: number[];

        /** TensorProto halfVal. */
        halfVal: number[];

        /** TensorProto resourceHandleVal. */
        resourceHandleVal: tensorflow.ResourceHandleProto.$Properties[];

        /** TensorProto variantVal. */
        variantVal: tensorflow.VariantTensorDataProto.$Properties[];

        /** TensorProto uint32Val. */
        uint32Val: number[];

        /** TensorProto uint64Val. */
        uint64Val: Long[];

        /** TensorProto float8Val. */
        float8Val: Uint8Array;

        /**
         * Encodes the specified TensorProto message. Does not implicitly {@link tensorflow.TensorProto.verify|verify} messages.
         * @param message TensorProto message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.TensorProto.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TensorProto message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.TensorProto & tensorflow.TensorProto.$Shape} TensorProto
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.TensorProto & tensorflow.TensorProto.$Shape;
    }

    namespace TensorProto {

        /** Properties of a TensorProto. */
        interface $Properties {

            /** TensorProto dtype */
            dtype?: (tensorflow.DataType|null);

            /** TensorProto tensorShape */
            tensorShape?: (tensorflow.TensorShapeProto.$Properties|null);

            /** TensorProto versionNumber */
            versionNumber?: (number|null);

            /** TensorProto tensorContent */
            tensorContent?: (Uint8Array|null);

            /** TensorProto floatVal */
            floatVal?: (number[]|null);

            /** TensorProto doubleVal */
            doubleVal?: (number[]|null);

            /** TensorProto intVal */
            intVal?: (number[]|null);

            /** TensorProto stringVal */
            stringVal?: (Uint8Array[]|null);

            /** TensorProto scomplexVal */
            scomplexVal?: (number[]|null);

            /** TensorProto int64Val */
            int64Val?: (Long[]|null);

            /** TensorProto boolVal */
            boolVal?: (boolean[]|null);

            /** TensorProto dcomplexVal */
            dcomplexVal?: (number[]|null);

            /** TensorProto halfVal */
            halfVal?: (number[]|null);

            /** TensorProto resourceHandleVal */
            resourceHandleVal?: (tensorflow.ResourceHandleProto.$Properties[]|null);

            /** TensorProto variantVal */
            variantVal?: (tensorflow.VariantTensorDataProto.$Properties[]|null);

            /** TensorProto uint32Val */
            uint32Val?: (number[]|null);

            /** TensorProto uint64Val */
            uint64Val?: (Long[]|null);

            /** TensorProto float8Val */
            float8Val?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TensorProto. */
        type $Shape = tensorflow.TensorProto.$Properties;
    }

    /**
     * Properties of a ResourceHandleProto.
     * @deprecated Use tensorflow.ResourceHandleProto.$Properties instead.
     */
    interface IResourceHandleProto extends tensorflow.ResourceHandleProto.$Properties {
    }

    /** Represents a ResourceHandleProto. */
    class ResourceHandleProto {

        /**
         * Constructs a new ResourceHandleProto.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.ResourceHandleProto.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ResourceHandleProto device. */
        device: string;

        /** ResourceHandleProto container. */
        container: string;

        /** ResourceHandleProto name. */
        name: string;

        /** ResourceHandleProto hashCode. */
        hashCode: Long;

        /** ResourceHandleProto maybeTypeName. */
        maybeTypeName: string;

        /** ResourceHandleProto dtypesAndShapes. */
        dtypesAndShapes: tensorflow.ResourceHandleProto.DtypeAndShape.$Properties[];

        /**
         * Encodes the specified ResourceHandleProto message. Does not implicitly {@link tensorflow.ResourceHandleProto.verify|verify} messages.
         * @param message ResourceHandleProto message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.ResourceHandleProto.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ResourceHandleProto message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.ResourceHandleProto & tensorflow.ResourceHandleProto.$Shape} ResourceHandleProto
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.ResourceHandleProto & tensorflow.ResourceHandleProto.$Shape;
    }

    namespace ResourceHandleProto {

        /** Properties of a ResourceHandleProto. */
        interface $Properties {

            /** ResourceHandleProto device */
            device?: (string|null);

            /** ResourceHandleProto container */
            container?: (string|null);

            /** ResourceHandleProto name */
            name?: (string|null);

            /** ResourceHandleProto hashCode */
            hashCode?: (Long|null);

            /** ResourceHandleProto maybeTypeName */
            maybeTypeName?: (string|null);

            /** ResourceHandleProto dtypesAndShapes */
            dtypesAndShapes?: (tensorflow.ResourceHandleProto.DtypeAndShape.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ResourceHandleProto. */
        type $Shape = tensorflow.ResourceHandleProto.$Properties;

        /**
         * Properties of a DtypeAndShape.
         * @deprecated Use tensorflow.ResourceHandleProto.DtypeAndShape.$Properties instead.
         */
        interface IDtypeAndShape extends tensorflow.ResourceHandleProto.DtypeAndShape.$Properties {
        }

        /** Represents a DtypeAndShape. */
        class DtypeAndShape {

            /**
             * Constructs a new DtypeAndShape.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.ResourceHandleProto.DtypeAndShape.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DtypeAndShape dtype. */
            dtype: tensorflow.DataType;

            /** DtypeAndShape shape. */
            shape?: (tensorflow.TensorShapeProto.$Properties|null);

            /**
             * Encodes the specified DtypeAndShape message. Does not implicitly {@link tensorflow.ResourceHandleProto.DtypeAndShape.verify|verify} messages.
             * @param message DtypeAndShape message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.ResourceHandleProto.DtypeAndShape.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DtypeAndShape message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.ResourceHandleProto.DtypeAndShape & tensorflow.ResourceHandleProto.DtypeAndShape.$Shape} DtypeAndShape
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.ResourceHandleProto.DtypeAndShape & tensorflow.ResourceHandleProto.DtypeAndShape.$Shape;
        }

        namespace DtypeAndShape {

            /** Properties of a DtypeAndShape. */
            interface $Properties {

                /** DtypeAndShape dtype */
                dtype?: (tensorflow.DataType|null);

                /** DtypeAndShape shape */
                shape?: (tensorflow.TensorShapeProto.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DtypeAndShape. */
            type $Shape = tensorflow.ResourceHandleProto.DtypeAndShape.$Properties;
        }
    }

    /**
     * Properties of a VariantTensorDataProto.
     * @deprecated Use tensorflow.VariantTensorDataProto.$Properties instead.
     */
    interface IVariantTensorDataProto extends tensorflow.VariantTensorDataProto.$Properties {
    }

    /** Represents a VariantTensorDataProto. */
    class VariantTensorDataProto {

        /**
         * Constructs a new VariantTensorDataProto.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.VariantTensorDataProto.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** VariantTensorDataProto typeName. */
        typeName: string;

        /** VariantTensorDataProto metadata. */
        metadata: Uint8Array;

        /** VariantTensorDataProto tensors. */
        tensors: tensorflow.TensorProto.$Properties[];

        /**
         * Encodes the specified VariantTensorDataProto message. Does not implicitly {@link tensorflow.VariantTensorDataProto.verify|verify} messages.
         * @param message VariantTensorDataProto message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.VariantTensorDataProto.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a VariantTensorDataProto message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.VariantTensorDataProto & tensorflow.VariantTensorDataProto.$Shape} VariantTensorDataProto
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.VariantTensorDataProto & tensorflow.VariantTensorDataProto.$Shape;
    }

    namespace VariantTensorDataProto {

        /** Properties of a VariantTensorDataProto. */
        interface $Properties {

            /** VariantTensorDataProto typeName */
            typeName?: (string|null);

            /** VariantTensorDataProto metadata */
            metadata?: (Uint8Array|null);

            /** VariantTensorDataProto tensors */
            tensors?: (tensorflow.TensorProto.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a VariantTensorDataProto. */
        type $Shape = tensorflow.VariantTensorDataProto.$Properties;
    }

    /**
     * Properties of a GraphDef.
     * @deprecated Use tensorflow.GraphDef.$Properties instead.
     */
    interface IGraphDef extends tensorflow.GraphDef.$Properties {
    }

    /** Represents a GraphDef. */
    class GraphDef {

        /**
         * Constructs a new GraphDef.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.GraphDef.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** GraphDef node. */
        node: tensorflow.NodeDef.$Properties[];

        /** GraphDef library. */
        library?: (tensorflow.FunctionDefLibrary.$Properties|null);

        /** GraphDef version. */
        version: number;

        /** GraphDef versions. */
        versions?: (tensorflow.VersionDef.$Properties|null);

        /**
         * Encodes the specified GraphDef message. Does not implicitly {@link tensorflow.GraphDef.verify|verify} messages.
         * @param message GraphDef message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.GraphDef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a GraphDef message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.GraphDef & tensorflow.GraphDef.$Shape} GraphDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.GraphDef & tensorflow.GraphDef.$Shape;
    }

    namespace GraphDef {

        /** Properties of a GraphDef. */
        interface $Properties {

            /** GraphDef node */
            node?: (tensorflow.NodeDef.$Properties[]|null);

            /** GraphDef library */
            library?: (tensorflow.FunctionDefLibrary.$Properties|null);

            /** GraphDef version */
            version?: (number|null);

            /** GraphDef versions */
            versions?: (tensorflow.VersionDef.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a GraphDef. */
        type $Shape = {
          node?: tensorflow.NodeDef.$Shape[]|null;
          library?: tensorflow.FunctionDefLibrary.$Shape|null;
          version?: number|null;
          versions?: tensorflow.VersionDef.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    /**
     * Properties of a VersionDef.
     * @deprecated Use tensorflow.VersionDef.$Properties instead.
     */
    interface IVersionDef extends tensorflow.VersionDef.$Properties {
    }

    /** Represents a VersionDef. */
    class VersionDef {

        /**
         * Constructs a new VersionDef.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.VersionDef.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** VersionDef producer. */
        producer: number;

        /** VersionDef minConsumer. */
        minConsumer: number;

        /** VersionDef badConsumers. */
        badConsumers: number[];

        /**
         * Encodes the specified VersionDef message. Does not implicitly {@link tensorflow.VersionDef.verify|verify} messages.
         * @param message VersionDef message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.VersionDef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a VersionDef message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.VersionDef & tensorflow.VersionDef.$Shape} VersionDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.VersionDef & tensorflow.VersionDef.$Shape;
    }

    namespace VersionDef {

        /** Properties of a VersionDef. */
        interface $Properties {

            /** VersionDef producer */
            producer?: (number|null);

            /** VersionDef minConsumer */
            minConsumer?: (number|null);

            /** VersionDef badConsumers */
            badConsumers?: (number[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a VersionDef. */
        type $Shape = tensorflow.VersionDef.$Properties;
    }

    /**
     * Properties of a NodeDef.
     * @deprecated Use tensorflow.NodeDef.$Properties instead.
     */
    interface INodeDef extends tensorflow.NodeDef.$Properties {
    }

    /** Represents a NodeDef. */
    class NodeDef {

        /**
         * Constructs a new NodeDef.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.NodeDef.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** NodeDef name. */
        name: string;

        /** NodeDef op. */
        op: string;

        /** NodeDef input. */
        input: string[];

        /** NodeDef device. */
        device: string;

        /** NodeDef attr. */
        attr: { [k: string]: tensorflow.AttrValue.$Properties };

        /** NodeDef experimentalDebugInfo. */
        experimentalDebugInfo?: (tensorflow.NodeDef.ExperimentalDebugInfo.$Properties|null);

        /** NodeDef experimentalType. */
        experimentalType?: (tensorflow.FullTypeDef.$Properties|null);

        /**
         * Encodes the specified NodeDef message. Does not implicitly {@link tensorflow.NodeDef.verify|verify} messages.
         * @param message NodeDef message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.NodeDef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a NodeDef message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.NodeDef & tensorflow.NodeDef.$Shape} NodeDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.NodeDef & tensorflow.NodeDef.$Shape;
    }

    namespace NodeDef {

        /** Properties of a NodeDef. */
        interface $Properties {

            /** NodeDef name */
            name?: (string|null);

            /** NodeDef op */
            op?: (string|null);

            /** NodeDef input */
            input?: (string[]|null);

            /** NodeDef device */
            device?: (string|null);

            /** NodeDef attr */
            attr?: ({ [k: string]: tensorflow.AttrValue.$Properties }|null);

            /** NodeDef experimentalDebugInfo */
            experimentalDebugInfo?: (tensorflow.NodeDef.ExperimentalDebugInfo.$Properties|null);

            /** NodeDef experimentalType */
            experimentalType?: (tensorflow.FullTypeDef.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a NodeDef. */
        type $Shape = {
          name?: string|null;
          op?: string|null;
          input?: string[]|null;
          device?: string|null;
          attr?: { [k: string]: tensorflow.AttrValue.$Shape }|null;
          experimentalDebugInfo?: tensorflow.NodeDef.ExperimentalDebugInfo.$Shape|null;
          experimentalType?: tensorflow.FullTypeDef.$Shape|null;
          $unknowns?: Uint8Array[];
        };

        /**
         * Properties of an ExperimentalDebugInfo.
         * @deprecated Use tensorflow.NodeDef.ExperimentalDebugInfo.$Properties instead.
         */
        interface IExperimentalDebugInfo extends tensorflow.NodeDef.ExperimentalDebugInfo.$Properties {
        }

        /** Represents an ExperimentalDebugInfo. */
        class ExperimentalDebugInfo {

            /**
             * Constructs a new ExperimentalDebugInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.NodeDef.ExperimentalDebugInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ExperimentalDebugInfo originalNodeNames. */
            originalNodeNames: string[];

            /** ExperimentalDebugInfo originalFuncNames. */
            originalFuncNames: string[];

            /**
             * Encodes the specified ExperimentalDebugInfo message. Does not implicitly {@link tensorflow.NodeDef.ExperimentalDebugInfo.verify|verify} messages.
             * @param message ExperimentalDebugInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.NodeDef.ExperimentalDebugInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ExperimentalDebugInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.NodeDef.ExperimentalDebugInfo & tensorflow.NodeDef.ExperimentalDebugInfo.$Shape} ExperimentalDebugInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.NodeDef.ExperimentalDebugInfo & tensorflow.NodeDef.ExperimentalDebugInfo.$Shape;
        }

        namespace ExperimentalDebugInfo {

            /** Properties of an ExperimentalDebugInfo. */
            interface $Properties {

                /** ExperimentalDebugInfo originalNodeNames */
                originalNodeNames?: (string[]|null);

                /** ExperimentalDebugInfo originalFuncNames */
                originalFuncNames?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ExperimentalDebugInfo. */
            type $Shape = tensorflow.NodeDef.ExperimentalDebugInfo.$Properties;
        }
    }

    /** FullTypeId enum. */
    enum FullTypeId {

        /** TFT_UNSET value */
        TFT_UNSET = 0,

        /** TFT_VAR value */
        TFT_VAR = 1,

        /** TFT_ANY value */
        TFT_ANY = 2,

        /** TFT_PRODUCT value */
        TFT_PRODUCT = 3,

        /** TFT_NAMED value */
        TFT_NAMED = 4,

        /** TFT_FOR_EACH value */
        TFT_FOR_EACH = 20,

        /** TFT_CALLABLE value */
        TFT_CALLABLE = 100,

        /** TFT_BOOL value */
        TFT_BOOL = 200,

        /** TFT_UINT8 value */
        TFT_UINT8 = 201,

        /** TFT_UINT16 value */
        TFT_UINT16 = 202,

        /** TFT_UINT32 value */
        TFT_UINT32 = 203,

        /** TFT_UINT64 value */
        TFT_UINT64 = 204,

        /** TFT_INT8 value */
        TFT_INT8 = 205,

        /** TFT_INT16 value */
        TFT_INT16 = 206,

        /** TFT_INT32 value */
        TFT_INT32 = 207,

        /** TFT_INT64 value */
        TFT_INT64 = 208,

        /** TFT_HALF value */
        TFT_HALF = 209,

        /** TFT_FLOAT value */
        TFT_FLOAT = 210,

        /** TFT_DOUBLE value */
        TFT_DOUBLE = 211,

        /** TFT_COMPLEX64 value */
        TFT_COMPLEX64 = 212,

        /** TFT_COMPLEX128 value */
        TFT_COMPLEX128 = 213,

        /** TFT_STRING value */
        TFT_STRING = 214,

        /** TFT_BFLOAT16 value */
        TFT_BFLOAT16 = 215,

        /** TFT_TENSOR value */
        TFT_TENSOR = 1000,

        /** TFT_ARRAY value */
        TFT_ARRAY = 1001,

        /** TFT_OPTIONAL value */
        TFT_OPTIONAL = 1002,

        /** TFT_LITERAL value */
        TFT_LITERAL = 1003,

        /** TFT_ENCODED value */
        TFT_ENCODED = 1004,

        /** TFT_SHAPE_TENSOR value */
        TFT_SHAPE_TENSOR = 1005,

        /** TFT_DATASET value */
        TFT_DATASET = 10102,

        /** TFT_RAGGED value */
        TFT_RAGGED = 10103,

        /** TFT_ITERATOR value */
        TFT_ITERATOR = 10104,

        /** TFT_MUTEX_LOCK value */
        TFT_MUTEX_LOCK = 10202,

        /** TFT_LEGACY_VARIANT value */
        TFT_LEGACY_VARIANT = 10203
    }

    /**
     * Properties of a FullTypeDef.
     * @deprecated Use tensorflow.FullTypeDef.$Properties instead.
     */
    interface IFullTypeDef extends tensorflow.FullTypeDef.$Properties {
    }

    /** Represents a FullTypeDef. */
    class FullTypeDef {

        /**
         * Constructs a new FullTypeDef.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.FullTypeDef.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** FullTypeDef typeId. */
        typeId: tensorflow.FullTypeId;

        /** FullTypeDef args. */
        args: tensorflow.FullTypeDef.$Properties[];

        /** FullTypeDef s. */
        s?: (string|null);

        /** FullTypeDef i. */
        i?: (Long|null);

        /** FullTypeDef attr. */
        attr?: ("s"|"i");

        /**
         * Encodes the specified FullTypeDef message. Does not implicitly {@link tensorflow.FullTypeDef.verify|verify} messages.
         * @param message FullTypeDef message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.FullTypeDef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a FullTypeDef message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.FullTypeDef & tensorflow.FullTypeDef.$Shape} FullTypeDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.FullTypeDef & tensorflow.FullTypeDef.$Shape;
    }

    namespace FullTypeDef {

        /** Properties of a FullTypeDef. */
        interface $Properties {

            /** FullTypeDef typeId */
            typeId?: (tensorflow.FullTypeId|null);

            /** FullTypeDef args */
            args?: (tensorflow.FullTypeDef.$Properties[]|null);

            /** FullTypeDef s */
            s?: (string|null);

            /** FullTypeDef i */
            i?: (Long|null);

            /** FullTypeDef attr */
            attr?: ("s"|"i");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of a FullTypeDef. */
        type $Shape = {
          typeId?: tensorflow.FullTypeId|null;
          args?: tensorflow.FullTypeDef.$Shape[]|null;
          s?: string|null;
          i?: Long|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ attr?: undefined; s?: null; i?: null }|{ attr?: "s"; s: string; i?: null }|{ attr?: "i"; s?: null; i: Long })
        );
    }

    /**
     * Properties of an AttrValue.
     * @deprecated Use tensorflow.AttrValue.$Properties instead.
     */
    interface IAttrValue extends tensorflow.AttrValue.$Properties {
    }

    /** Represents an AttrValue. */
    class AttrValue {

        /**
         * Constructs a new AttrValue.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.AttrValue.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** AttrValue list. */
        list?: (tensorflow.AttrValue.ListValue.$Properties|null);

        /** AttrValue s. */
        s?: (Uint8Array|null);

        /** AttrValue i. */
        i?: (Long|null);

        /** AttrValue f. */
        f?: (number|null);

        /** AttrValue b. */
        b?: (boolean|null);

        /** AttrValue type. */
        type?: (tensorflow.DataType|null);

        /** AttrValue shape. */
        shape?: (tensorflow.TensorShapeProto.$Properties|null);

        /** AttrValue tensor. */
        tensor?: (tensorflow.TensorProto.$Properties|null);

        /** AttrValue placeholder. */
        placeholder?: (string|null);

        /** AttrValue func. */
        func?: (tensorflow.NameAttrList.$Properties|null);

        /** AttrValue value. */
        value?: ("list"|"s"|"i"|"f"|"b"|"type"|"shape"|"tensor"|"placeholder"|"func");

        /**
         * Encodes the specified AttrValue message. Does not implicitly {@link tensorflow.AttrValue.verify|verify} messages.
         * @param message AttrValue message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.AttrValue.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an AttrValue message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.AttrValue & tensorflow.AttrValue.$Shape} AttrValue
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.AttrValue & tensorflow.AttrValue.$Shape;
    }

    namespace AttrValue {

        /** Properties of an AttrValue. */
        interface $Properties {

            /** AttrValue list */
            list?: (tensorflow.AttrValue.ListValue.$Properties|null);

            /** AttrValue s */
            s?: (Uint8Array|null);

            /** AttrValue i */
            i?: (Long|null);

            /** AttrValue f */
            f?: (number|null);

            /** AttrValue b */
            b?: (boolean|null);

            /** AttrValue type */
            type?: (tensorflow.DataType|null);

            /** AttrValue shape */
            shape?: (tensorflow.TensorShapeProto.$Properties|null);

            /** AttrValue tensor */
            tensor?: (tensorflow.TensorProto.$Properties|null);

            /** AttrValue placeholder */
            placeholder?: (string|null);

            /** AttrValue func */
            func?: (tensorflow.NameAttrList.$Properties|null);

            /** AttrValue value */
            value?: ("list"|"s"|"i"|"f"|"b"|"type"|"shape"|"tensor"|"placeholder"|"func");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of an AttrValue. */
        type $Shape = {
          list?: tensorflow.AttrValue.ListValue.$Shape|null;
          s?: Uint8Array|null;
          i?: Long|null;
          f?: number|null;
          b?: boolean|null;
          type?: tensorflow.DataType|null;
          shape?: tensorflow.TensorShapeProto.$Shape|null;
          tensor?: tensorflow.TensorProto.$Shape|null;
          placeholder?: string|null;
          func?: tensorflow.NameAttrList.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ value?: undefined; list?: null; s?: null; i?: null; f?: null; b?: null; type?: null; shape?: null; tensor?: null; placeholder?: null; func?: null }|{ value?: "list"; list: tensorflow.AttrValue.ListValue.$Shape; s?: null; i?: null; f?: null; b?: null; type?: null; shape?: null; tensor?: null; placeholder?: null; func?: null }|{ value?: "s"; list?: null; s: Uint8Array; i?: null; f?: null; b?: null; type?: null; shape?: null; tensor?: null; placeholder?: null; func?: null }|{ value?: "i"; list?: null; s?: null; i: Long; f?: null; b?: null; type?: null; shape?: null; tensor?: null; placeholder?: null; func?: null }|{ value?: "f"; list?: null; s?: null; i?: null; f: number; b?: null; type?: null; shape?: null; tensor?: null; placeholder?: null; func?: null }|{ value?: "b"; list?: null; s?: null; i?: null; f?: null; b: boolean; type?: null; shape?: null; tensor?: null; placeholder?: null; func?: null }|{ value?: "type"; list?: null; s?: null; i?: null; f?: null; b?: null; type: tensorflow.DataType; shape?: null; tensor?: null; placeholder?: null; func?: null }|{ value?: "shape"; list?: null; s?: null; i?: null; f?: null; b?: null; type?: null; shape: tensorflow.TensorShapeProto.$Shape; tensor?: null; placeholder?: null; func?: null }|{ value?: "tensor"; list?: null; s?: null; i?: null; f?: null; b?: null; type?: null; shape?: null; tensor: tensorflow.TensorProto.$Shape; placeholder?: null; func?: null }|{ value?: "placeholder"; list?: null; s?: null; i?: null; f?: null; b?: null; type?: null; shape?: null; tensor?: null; placeholder: string; func?: null }|{ value?: "func"; list?: null; s?: null; i?: null; f?: null; b?: null; type?: null; shape?: null; tensor?: null; placeholder?: null; func: tensorflow.NameAttrList.$Shape })
        );

        /**
         * Properties of a ListValue.
         * @deprecated Use tensorflow.AttrValue.ListValue.$Properties instead.
         */
        interface IListValue extends tensorflow.AttrValue.ListValue.$Properties {
        }

        /** Represents a ListValue. */
        class ListValue {

            /**
             * Constructs a new ListValue.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.AttrValue.ListValue.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListValue s. */
            s: Uint8Array[];

            /** ListValue i. */
            i: Long[];

            /** ListValue f. */
            f: number[];

            /** ListValue b. */
            b: boolean[];

            /** ListValue type. */
            type: tensorflow.DataType[];

            /** ListValue shape. */
            shape: tensorflow.TensorShapeProto.$Properties[];

            /** ListValue tensor. */
            tensor: tensorflow.TensorProto.$Properties[];

            /** ListValue func. */
            func: tensorflow.NameAttrList.$Properties[];

            /**
             * Encodes the specified ListValue message. Does not implicitly {@link tensorflow.AttrValue.ListValue.verify|verify} messages.
             * @param message ListValue message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.AttrValue.ListValue.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListValue message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.AttrValue.ListValue & tensorflow.AttrValue.ListValue.$Shape} ListValue
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.AttrValue.ListValue & tensorflow.AttrValue.ListValue.$Shape;
        }

        namespace ListValue {

            /** Properties of a ListValue. */
            interface $Properties {

                /** ListValue s */
                s?: (Uint8Array[]|null);

                /** ListValue i */
                i?: (Long[]|null);

                /** ListValue f */
                f?: (number[]|null);

                /** ListValue b */
                b?: (boolean[]|null);

                /** ListValue type */
                type?: (tensorflow.DataType[]|null);

                /** ListValue shape */
                shape?: (tensorflow.TensorShapeProto.$Properties[]|null);

                /** ListValue tensor */
                tensor?: (tensorflow.TensorProto.$Properties[]|null);

                /** ListValue func */
                func?: (tensorflow.NameAttrList.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListValue. */
            type $Shape = {
              s?: Uint8Array[]|null;
              i?: Long[]|null;
              f?: number[]|null;
              b?: boolean[]|null;
              type?: tensorflow.DataType[]|null;
              shape?: tensorflow.TensorShapeProto.$Shape[]|null;
              tensor?: tensorflow.TensorProto.$Shape[]|null;
              func?: tensorflow.NameAttrList.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    /**
     * Properties of a NameAttrList.
     * @deprecated Use tensorflow.NameAttrList.$Properties instead.
     */
    interface INameAttrList extends tensorflow.NameAttrList.$Properties {
    }

    /** Represents a NameAttrList. */
    class NameAttrList {

        /**
         * Constructs a new NameAttrList.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.NameAttrList.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** NameAttrList name. */
        name: string;

        /** NameAttrList attr. */
        attr: { [k: string]: tensorflow.AttrValue.$Properties };

        /**
         * Encodes the specified NameAttrList message. Does not implicitly {@link tensorflow.NameAttrList.verify|verify} messages.
         * @param message NameAttrList message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.NameAttrList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a NameAttrList message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.NameAttrList & tensorflow.NameAttrList.$Shape} NameAttrList
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.NameAttrList & tensorflow.NameAttrList.$Shape;
    }

    namespace NameAttrList {

        /** Properties of a NameAttrList. */
        interface $Properties {

            /** NameAttrList name */
            name?: (string|null);

            /** NameAttrList attr */
            attr?: ({ [k: string]: tensorflow.AttrValue.$Properties }|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a NameAttrList. */
        type $Shape = {
          name?: string|null;
          attr?: { [k: string]: tensorflow.AttrValue.$Shape }|null;
          $unknowns?: Uint8Array[];
        };
    }

    /**
     * Properties of a FunctionDefLibrary.
     * @deprecated Use tensorflow.FunctionDefLibrary.$Properties instead.
     */
    interface IFunctionDefLibrary extends tensorflow.FunctionDefLibrary.$Properties {
    }

    /** Represents a FunctionDefLibrary. */
    class FunctionDefLibrary {

        /**
         * Constructs a new FunctionDefLibrary.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.FunctionDefLibrary.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** FunctionDefLibrary function. */
        function: tensorflow.FunctionDef.$Properties[];

        /** FunctionDefLibrary gradient. */
        gradient: tensorflow.GradientDef.$Properties[];

        /** FunctionDefLibrary registeredGradients. */
        registeredGradients: tensorflow.RegisteredGradient.$Properties[];

        /**
         * Encodes the specified FunctionDefLibrary message. Does not implicitly {@link tensorflow.FunctionDefLibrary.verify|verify} messages.
         * @param message FunctionDefLibrary message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.FunctionDefLibrary.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a FunctionDefLibrary message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.FunctionDefLibrary & tensorflow.FunctionDefLibrary.$Shape} FunctionDefLibrary
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.FunctionDefLibrary & tensorflow.FunctionDefLibrary.$Shape;
    }

    namespace FunctionDefLibrary {

        /** Properties of a FunctionDefLibrary. */
        interface $Properties {

            /** FunctionDefLibrary function */
            "function"?: (tensorflow.FunctionDef.$Properties[]|null);

            /** FunctionDefLibrary gradient */
            gradient?: (tensorflow.GradientDef.$Properties[]|null);

            /** FunctionDefLibrary registeredGradients */
            registeredGradients?: (tensorflow.RegisteredGradient.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a FunctionDefLibrary. */
        type $Shape = {
          "Function"?: tensorflow.FunctionDef.$Shape[]|null;
          gradient?: tensorflow.GradientDef.$Shape[]|null;
          registeredGradients?: tensorflow.RegisteredGradient.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    /**
     * Properties of a GradientDef.
     * @deprecated Use tensorflow.GradientDef.$Properties instead.
     */
    interface IGradientDef extends tensorflow.GradientDef.$Properties {
    }

    /** Represents a GradientDef. */
    class GradientDef {

        /**
         * Constructs a new GradientDef.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.GradientDef.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** GradientDef functionName. */
        functionName: string;

        /** GradientDef gradientFunc. */
        gradientFunc: string;

        /**
         * Encodes the specified GradientDef message. Does not implicitly {@link tensorflow.GradientDef.verify|verify} messages.
         * @param message GradientDef message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.GradientDef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a GradientDef message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.GradientDef & tensorflow.GradientDef.$Shape} GradientDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.GradientDef & tensorflow.GradientDef.$Shape;
    }

    namespace GradientDef {

        /** Properties of a GradientDef. */
        interface $Properties {

            /** GradientDef functionName */
            functionName?: (string|null);

            /** GradientDef gradientFunc */
            gradientFunc?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a GradientDef. */
        type $Shape = tensorflow.GradientDef.$Properties;
    }

    /**
     * Properties of a RegisteredGradient.
     * @deprecated Use tensorflow.RegisteredGradient.$Properties instead.
     */
    interface IRegisteredGradient extends tensorflow.RegisteredGradient.$Properties {
    }

    /** Represents a RegisteredGradient. */
    class RegisteredGradient {

        /**
         * Constructs a new RegisteredGradient.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.RegisteredGradient.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RegisteredGradient gradientFunc. */
        gradientFunc: string;

        /** RegisteredGradient registeredOpType. */
        registeredOpType: string;

        /**
         * Encodes the specified RegisteredGradient message. Does not implicitly {@link tensorflow.RegisteredGradient.verify|verify} messages.
         * @param message RegisteredGradient message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.RegisteredGradient.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RegisteredGradient message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.RegisteredGradient & tensorflow.RegisteredGradient.$Shape} RegisteredGradient
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.RegisteredGradient & tensorflow.RegisteredGradient.$Shape;
    }

    namespace RegisteredGradient {

        /** Properties of a RegisteredGradient. */
        interface $Properties {

            /** RegisteredGradient gradientFunc */
            gradientFunc?: (string|null);

            /** RegisteredGradient registeredOpType */
            registeredOpType?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RegisteredGradient. */
        type $Shape = tensorflow.RegisteredGradient.$Properties;
    }

    /**
     * Properties of a FunctionDef.
     * @deprecated Use tensorflow.FunctionDef.$Properties instead.
     */
    interface IFunctionDef extends tensorflow.FunctionDef.$Properties {
    }

    /** Represents a FunctionDef. */
    class FunctionDef {

        /**
         * Constructs a new FunctionDef.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.FunctionDef.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** FunctionDef signature. */
        signature?: (tensorflow.OpDef.$Properties|null);

        /** FunctionDef nodeDef. */
        nodeDef: tensorflow.NodeDef.$Properties[];

        /** FunctionDef ret. */
        ret: { [k: string]: string };

        /** FunctionDef attr. */
        attr: { [k: string]: tensorflow.AttrValue.$Properties };

        /** FunctionDef controlRet. */
        controlRet: { [k: string]: string };

        /** FunctionDef argAttr. */
        argAttr: { [k: string]: tensorflow.FunctionDef.ArgAttrs.$Properties };

        /** FunctionDef resourceArgUniqueId. */
        resourceArgUniqueId: { [k: string]: number };

        /**
         * Encodes the specified FunctionDef message. Does not implicitly {@link tensorflow.FunctionDef.verify|verify} messages.
         * @param message FunctionDef message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.FunctionDef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a FunctionDef message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.FunctionDef & tensorflow.FunctionDef.$Shape} FunctionDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.FunctionDef & tensorflow.FunctionDef.$Shape;
    }

    namespace FunctionDef {

        /** Properties of a FunctionDef. */
        interface $Properties {

            /** FunctionDef signature */
            signature?: (tensorflow.OpDef.$Properties|null);

            /** FunctionDef nodeDef */
            nodeDef?: (tensorflow.NodeDef.$Properties[]|null);

            /** FunctionDef ret */
            ret?: ({ [k: string]: string }|null);

            /** FunctionDef attr */
            attr?: ({ [k: string]: tensorflow.AttrValue.$Properties }|null);

            /** FunctionDef controlRet */
            controlRet?: ({ [k: string]: string }|null);

            /** FunctionDef argAttr */
            argAttr?: ({ [k: string]: tensorflow.FunctionDef.ArgAttrs.$Properties }|null);

            /** FunctionDef resourceArgUniqueId */
            resourceArgUniqueId?: ({ [k: string]: number }|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a FunctionDef. */
        type $Shape = {
          signature?: tensorflow.OpDef.$Shape|null;
          nodeDef?: tensorflow.NodeDef.$Shape[]|null;
          ret?: { [k: string]: string }|null;
          attr?: { [k: string]: tensorflow.AttrValue.$Shape }|null;
          controlRet?: { [k: string]: string }|null;
          argAttr?: { [k: string]: tensorflow.FunctionDef.ArgAttrs.$Shape }|null;
          resourceArgUniqueId?: { [k: string]: number }|null;
          $unknowns?: Uint8Array[];
        };

        /**
         * Properties of an ArgAttrs.
         * @deprecated Use tensorflow.FunctionDef.ArgAttrs.$Properties instead.
         */
        interface IArgAttrs extends tensorflow.FunctionDef.ArgAttrs.$Properties {
        }

        /** Represents an ArgAttrs. */
        class ArgAttrs {

            /**
             * Constructs a new ArgAttrs.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.FunctionDef.ArgAttrs.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ArgAttrs attr. */
            attr: { [k: string]: tensorflow.AttrValue.$Properties };

            /**
             * Encodes the specified ArgAttrs message. Does not implicitly {@link tensorflow.FunctionDef.ArgAttrs.verify|verify} messages.
             * @param message ArgAttrs message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.FunctionDef.ArgAttrs.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ArgAttrs message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.FunctionDef.ArgAttrs & tensorflow.FunctionDef.ArgAttrs.$Shape} ArgAttrs
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.FunctionDef.ArgAttrs & tensorflow.FunctionDef.ArgAttrs.$Shape;
        }

        namespace ArgAttrs {

            /** Properties of an ArgAttrs. */
            interface $Properties {

                /** ArgAttrs attr */
                attr?: ({ [k: string]: tensorflow.AttrValue.$Properties }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ArgAttrs. */
            type $Shape = {
              attr?: { [k: string]: tensorflow.AttrValue.$Shape }|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    /**
     * Properties of an OpDef.
     * @deprecated Use tensorflow.OpDef.$Properties instead.
     */
    interface IOpDef extends tensorflow.OpDef.$Properties {
    }

    /** Represents an OpDef. */
    class OpDef {

        /**
         * Constructs a new OpDef.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.OpDef.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** OpDef name. */
        name: string;

        /** OpDef inputArg. */
        inputArg: tensorflow.OpDef.ArgDef.$Properties[];

        /** OpDef outputArg. */
        outputArg: tensorflow.OpDef.ArgDef.$Properties[];

        /** OpDef attr. */
        attr: tensorflow.OpDef.AttrDef.$Properties[];

        /** OpDef summary. */
        summary: string;

        /** OpDef description. */
        description: string;

        /** OpDef deprecation. */
        deprecation?: (tensorflow.OpDef.OpDeprecation.$Properties|null);

        /** OpDef isAggregate. */
        isAggregate: boolean;

        /** OpDef isStateful. */
        isStateful: boolean;

        /** OpDef isCommutative. */
        isCommutative: boolean;

        /** OpDef allowsUninitializedInput. */
        allowsUninitializedInput: boolean;

        /** OpDef controlOutput. */
        controlOutput: string[];

        /** OpDef isDistributedCommunication. */
        isDistributedCommunication: boolean;

        /**
         * Encodes the specified OpDef message. Does not implicitly {@link tensorflow.OpDef.verify|verify} messages.
         * @param message OpDef message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.OpDef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an OpDef message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.OpDef & tensorflow.OpDef.$Shape} OpDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.OpDef & tensorflow.OpDef.$Shape;
    }

    namespace OpDef {

        /** Properties of an OpDef. */
        interface $Properties {

            /** OpDef name */
            name?: (string|null);

            /** OpDef inputArg */
            inputArg?: (tensorflow.OpDef.ArgDef.$Properties[]|null);

            /** OpDef outputArg */
            outputArg?: (tensorflow.OpDef.ArgDef.$Properties[]|null);

            /** OpDef attr */
            attr?: (tensorflow.OpDef.AttrDef.$Properties[]|null);

            /** OpDef summary */
            summary?: (string|null);

            /** OpDef description */
            description?: (string|null);

            /** OpDef deprecation */
            deprecation?: (tensorflow.OpDef.OpDeprecation.$Properties|null);

            /** OpDef isAggregate */
            isAggregate?: (boolean|null);

            /** OpDef isStateful */
            isStateful?: (boolean|null);

            /** OpDef isCommutative */
            isCommutative?: (boolean|null);

            /** OpDef allowsUninitializedInput */
            allowsUninitializedInput?: (boolean|null);

            /** OpDef controlOutput */
            controlOutput?: (string[]|null);

            /** OpDef isDistributedCommunication */
            isDistributedCommunication?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an OpDef. */
        type $Shape = {
          name?: string|null;
          inputArg?: tensorflow.OpDef.ArgDef.$Shape[]|null;
          outputArg?: tensorflow.OpDef.ArgDef.$Shape[]|null;
          attr?: tensorflow.OpDef.AttrDef.$Shape[]|null;
          summary?: string|null;
          description?: string|null;
          deprecation?: tensorflow.OpDef.OpDeprecation.$Shape|null;
          isAggregate?: boolean|null;
          isStateful?: boolean|null;
          isCommutative?: boolean|null;
          allowsUninitializedInput?: boolean|null;
          controlOutput?: string[]|null;
          isDistributedCommunication?: boolean|null;
          $unknowns?: Uint8Array[];
        };

        /**
         * Properties of an ArgDef.
         * @deprecated Use tensorflow.OpDef.ArgDef.$Properties instead.
         */
        interface IArgDef extends tensorflow.OpDef.ArgDef.$Properties {
        }

        /** Represents an ArgDef. */
        class ArgDef {

            /**
             * Constructs a new ArgDef.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.OpDef.ArgDef.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ArgDef name. */
            name: string;

            /** ArgDef description. */
            description: string;

            /** ArgDef type. */
            type: tensorflow.DataType;

            /** ArgDef typeAttr. */
            typeAttr: string;

            /** ArgDef numberAttr. */
            numberAttr: string;

            /** ArgDef typeListAttr. */
            typeListAttr: string;

            /** ArgDef handleData. */
            handleData: tensorflow.ResourceHandleProto.DtypeAndShape.$Properties[];

            /** ArgDef isRef. */
            isRef: boolean;

            /** ArgDef experimentalFullType. */
            experimentalFullType?: (tensorflow.FullTypeDef.$Properties|null);

            /**
             * Encodes the specified ArgDef message. Does not implicitly {@link tensorflow.OpDef.ArgDef.verify|verify} messages.
             * @param message ArgDef message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.OpDef.ArgDef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ArgDef message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.OpDef.ArgDef & tensorflow.OpDef.ArgDef.$Shape} ArgDef
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.OpDef.ArgDef & tensorflow.OpDef.ArgDef.$Shape;
        }

        namespace ArgDef {

            /** Properties of an ArgDef. */
            interface $Properties {

                /** ArgDef name */
                name?: (string|null);

                /** ArgDef description */
                description?: (string|null);

                /** ArgDef type */
                type?: (tensorflow.DataType|null);

                /** ArgDef typeAttr */
                typeAttr?: (string|null);

                /** ArgDef numberAttr */
                numberAttr?: (string|null);

                /** ArgDef typeListAttr */
                typeListAttr?: (string|null);

                /** ArgDef handleData */
                handleData?: (tensorflow.ResourceHandleProto.DtypeAndShape.$Properties[]|null);

                /** ArgDef isRef */
                isRef?: (boolean|null);

                /** ArgDef experimentalFullType */
                experimentalFullType?: (tensorflow.FullTypeDef.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ArgDef. */
            type $Shape = {
              name?: string|null;
              description?: string|null;
              type?: tensorflow.DataType|null;
              typeAttr?: string|null;
              numberAttr?: string|null;
              typeListAttr?: string|null;
              handleData?: tensorflow.ResourceHandleProto.DtypeAndShape.$Shape[]|null;
              isRef?: boolean|null;
              experimentalFullType?: tensorflow.FullTypeDef.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of an AttrDef.
         * @deprecated Use tensorflow.OpDef.AttrDef.$Properties instead.
         */
        interface IAttrDef extends tensorflow.OpDef.AttrDef.$Properties {
        }

        /** Represents an AttrDef. */
        class AttrDef {

            /**
             * Constructs a new AttrDef.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.OpDef.AttrDef.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AttrDef name. */
            name: string;

            /** AttrDef type. */
            type: string;

            /** AttrDef defaultValue. */
            defaultValue?: (tensorflow.AttrValue.$Properties|null);

            /** AttrDef description. */
            description: string;

            /** AttrDef hasMinimum. */
            hasMinimum: boolean;

            /** AttrDef minimum. */
            minimum: Long;

            /** AttrDef allowedValues. */
            allowedValues?: (tensorflow.AttrValue.$Properties|null);

            /**
             * Encodes the specified AttrDef message. Does not implicitly {@link tensorflow.OpDef.AttrDef.verify|verify} messages.
             * @param message AttrDef message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.OpDef.AttrDef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AttrDef message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.OpDef.AttrDef & tensorflow.OpDef.AttrDef.$Shape} AttrDef
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.OpDef.AttrDef & tensorflow.OpDef.AttrDef.$Shape;
        }

        namespace AttrDef {

            /** Properties of an AttrDef. */
            interface $Properties {

                /** AttrDef name */
                name?: (string|null);

                /** AttrDef type */
                type?: (string|null);

                /** AttrDef defaultValue */
                defaultValue?: (tensorflow.AttrValue.$Properties|null);

                /** AttrDef description */
                description?: (string|null);

                /** AttrDef hasMinimum */
                hasMinimum?: (boolean|null);

                /** AttrDef minimum */
                minimum?: (Long|null);

                /** AttrDef allowedValues */
                allowedValues?: (tensorflow.AttrValue.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AttrDef. */
            type $Shape = {
              name?: string|null;
              type?: string|null;
              defaultValue?: tensorflow.AttrValue.$Shape|null;
              description?: string|null;
              hasMinimum?: boolean|null;
              minimum?: Long|null;
              allowedValues?: tensorflow.AttrValue.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of an OpDeprecation.
         * @deprecated Use tensorflow.OpDef.OpDeprecation.$Properties instead.
         */
        interface IOpDeprecation extends tensorflow.OpDef.OpDeprecation.$Properties {
        }

        /** Represents an OpDeprecation. */
        class OpDeprecation {

            /**
             * Constructs a new OpDeprecation.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.OpDef.OpDeprecation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OpDeprecation version. */
            version: number;

            /** OpDeprecation explanation. */
            explanation: string;

            /**
             * Encodes the specified OpDeprecation message. Does not implicitly {@link tensorflow.OpDef.OpDeprecation.verify|verify} messages.
             * @param message OpDeprecation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.OpDef.OpDeprecation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OpDeprecation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.OpDef.OpDeprecation & tensorflow.OpDef.OpDeprecation.$Shape} OpDeprecation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.OpDef.OpDeprecation & tensorflow.OpDef.OpDeprecation.$Shape;
        }

        namespace OpDeprecation {

            /** Properties of an OpDeprecation. */
            interface $Properties {

                /** OpDeprecation version */
                version?: (number|null);

                /** OpDeprecation explanation */
                explanation?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OpDeprecation. */
            type $Shape = tensorflow.OpDef.OpDeprecation.$Properties;
        }
    }

    /**
     * Properties of a SavedModel.
     * @deprecated Use tensorflow.SavedModel.$Properties instead.
     */
    interface ISavedModel extends tensorflow.SavedModel.$Properties {
    }

    /** Represents a SavedModel. */
    class SavedModel {

        /**
         * Constructs a new SavedModel.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.SavedModel.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SavedModel savedModelSchemaVersion. */
        savedModelSchemaVersion: Long;

        /** SavedModel metaGraphs. */
        metaGraphs: tensorflow.MetaGraphDef.$Properties[];

        /**
         * Encodes the specified SavedModel message. Does not implicitly {@link tensorflow.SavedModel.verify|verify} messages.
         * @param message SavedModel message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.SavedModel.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SavedModel message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.SavedModel & tensorflow.SavedModel.$Shape} SavedModel
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.SavedModel & tensorflow.SavedModel.$Shape;
    }

    namespace SavedModel {

        /** Properties of a SavedModel. */
        interface $Properties {

            /** SavedModel savedModelSchemaVersion */
            savedModelSchemaVersion?: (Long|null);

            /** SavedModel metaGraphs */
            metaGraphs?: (tensorflow.MetaGraphDef.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SavedModel. */
        type $Shape = {
          savedModelSchemaVersion?: Long|null;
          metaGraphs?: tensorflow.MetaGraphDef.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    /**
     * Properties of a MetaGraphDef.
     * @deprecated Use tensorflow.MetaGraphDef.$Properties instead.
     */
    interface IMetaGraphDef extends tensorflow.MetaGraphDef.$Properties {
    }

    /** Represents a MetaGraphDef. */
    class MetaGraphDef {

        /**
         * Constructs a new MetaGraphDef.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.MetaGraphDef.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** MetaGraphDef metaInfoDef. */
        metaInfoDef?: (tensorflow.MetaGraphDef.MetaInfoDef.$Properties|null);

        /** MetaGraphDef graphDef. */
        graphDef?: (tensorflow.GraphDef.$Properties|null);

        /** MetaGraphDef saverDef. */
        saverDef?: (tensorflow.SaverDef.$Properties|null);

        /** MetaGraphDef collectionDef. */
        collectionDef: { [k: string]: tensorflow.CollectionDef.$Properties };

        /** MetaGraphDef signatureDef. */
        signatureDef: { [k: string]: tensorflow.SignatureDef.$Properties };

        /**
         * Encodes the specified MetaGraphDef message. Does not implicitly {@link tensorflow.MetaGraphDef.verify|verify} messages.
         * @param message MetaGraphDef message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.MetaGraphDef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a MetaGraphDef message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.MetaGraphDef & tensorflow.MetaGraphDef.$Shape} MetaGraphDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.MetaGraphDef & tensorflow.MetaGraphDef.$Shape;
    }

    namespace MetaGraphDef {

        /** Properties of a MetaGraphDef. */
        interface $Properties {

            /** MetaGraphDef metaInfoDef */
            metaInfoDef?: (tensorflow.MetaGraphDef.MetaInfoDef.$Properties|null);

            /** MetaGraphDef graphDef */
            graphDef?: (tensorflow.GraphDef.$Properties|null);

            /** MetaGraphDef saverDef */
            saverDef?: (tensorflow.SaverDef.$Properties|null);

            /** MetaGraphDef collectionDef */
            collectionDef?: ({ [k: string]: tensorflow.CollectionDef.$Properties }|null);

            /** MetaGraphDef signatureDef */
            signatureDef?: ({ [k: string]: tensorflow.SignatureDef.$Properties }|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a MetaGraphDef. */
        type $Shape = {
          metaInfoDef?: tensorflow.MetaGraphDef.MetaInfoDef.$Shape|null;
          graphDef?: tensorflow.GraphDef.$Shape|null;
          saverDef?: tensorflow.SaverDef.$Shape|null;
          collectionDef?: { [k: string]: tensorflow.CollectionDef.$Shape }|null;
          signatureDef?: { [k: string]: tensorflow.SignatureDef.$Shape }|null;
          $unknowns?: Uint8Array[];
        };

        /**
         * Properties of a MetaInfoDef.
         * @deprecated Use tensorflow.MetaGraphDef.MetaInfoDef.$Properties instead.
         */
        interface IMetaInfoDef extends tensorflow.MetaGraphDef.MetaInfoDef.$Properties {
        }

        /** Represents a MetaInfoDef. */
        class MetaInfoDef {

            /**
             * Constructs a new MetaInfoDef.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.MetaGraphDef.MetaInfoDef.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MetaInfoDef tags. */
            tags: string[];

            /** MetaInfoDef tensorflowVersion. */
            tensorflowVersion: string;

            /**
             * Encodes the specified MetaInfoDef message. Does not implicitly {@link tensorflow.MetaGraphDef.MetaInfoDef.verify|verify} messages.
             * @param message MetaInfoDef message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.MetaGraphDef.MetaInfoDef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MetaInfoDef message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.MetaGraphDef.MetaInfoDef & tensorflow.MetaGraphDef.MetaInfoDef.$Shape} MetaInfoDef
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.MetaGraphDef.MetaInfoDef & tensorflow.MetaGraphDef.MetaInfoDef.$Shape;
        }

        namespace MetaInfoDef {

            /** Properties of a MetaInfoDef. */
            interface $Properties {

                /** MetaInfoDef tags */
                tags?: (string[]|null);

                /** MetaInfoDef tensorflowVersion */
                tensorflowVersion?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MetaInfoDef. */
            type $Shape = tensorflow.MetaGraphDef.MetaInfoDef.$Properties;
        }
    }

    /**
     * Properties of a SaverDef.
     * @deprecated Use tensorflow.SaverDef.$Properties instead.
     */
    interface ISaverDef extends tensorflow.SaverDef.$Properties {
    }

    /** Represents a SaverDef. */
    class SaverDef {

        /**
         * Constructs a new SaverDef.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.SaverDef.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SaverDef filenameTensorName. */
        filenameTensorName: string;

        /** SaverDef saveTensorName. */
        saveTensorName: string;

        /** SaverDef restoreOpName. */
        restoreOpName: string;

        /**
         * Encodes the specified SaverDef message. Does not implicitly {@link tensorflow.SaverDef.verify|verify} messages.
         * @param message SaverDef message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.SaverDef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SaverDef message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.SaverDef & tensorflow.SaverDef.$Shape} SaverDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.SaverDef & tensorflow.SaverDef.$Shape;
    }

    namespace SaverDef {

        /** Properties of a SaverDef. */
        interface $Properties {

            /** SaverDef filenameTensorName */
            filenameTensorName?: (string|null);

            /** SaverDef saveTensorName */
            saveTensorName?: (string|null);

            /** SaverDef restoreOpName */
            restoreOpName?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SaverDef. */
        type $Shape = tensorflow.SaverDef.$Properties;
    }

    /**
     * Properties of a CollectionDef.
     * @deprecated Use tensorflow.CollectionDef.$Properties instead.
     */
    interface ICollectionDef extends tensorflow.CollectionDef.$Properties {
    }

    /** Represents a CollectionDef. */
    class CollectionDef {

        /**
         * Constructs a new CollectionDef.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.CollectionDef.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CollectionDef nodeList. */
        nodeList?: (tensorflow.CollectionDef.NodeList.$Properties|null);

        /** CollectionDef bytesList. */
        bytesList?: (tensorflow.CollectionDef.BytesList.$Properties|null);

        /** CollectionDef kind. */
        kind?: ("nodeList"|"bytesList");

        /**
         * Encodes the specified CollectionDef message. Does not implicitly {@link tensorflow.CollectionDef.verify|verify} messages.
         * @param message CollectionDef message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.CollectionDef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CollectionDef message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.CollectionDef & tensorflow.CollectionDef.$Shape} CollectionDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.CollectionDef & tensorflow.CollectionDef.$Shape;
    }

    namespace CollectionDef {

        /** Properties of a CollectionDef. */
        interface $Properties {

            /** CollectionDef nodeList */
            nodeList?: (tensorflow.CollectionDef.NodeList.$Properties|null);

            /** CollectionDef bytesList */
            bytesList?: (tensorflow.CollectionDef.BytesList.$Properties|null);

            /** CollectionDef kind */
            kind?: ("nodeList"|"bytesList");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of a CollectionDef. */
        type $Shape = {
          nodeList?: tensorflow.CollectionDef.NodeList.$Shape|null;
          bytesList?: tensorflow.CollectionDef.BytesList.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; nodeList?: null; bytesList?: null }|{ kind?: "nodeList"; nodeList: tensorflow.CollectionDef.NodeList.$Shape; bytesList?: null }|{ kind?: "bytesList"; nodeList?: null; bytesList: tensorflow.CollectionDef.BytesList.$Shape })
        );

        /**
         * Properties of a NodeList.
         * @deprecated Use tensorflow.CollectionDef.NodeList.$Properties instead.
         */
        interface INodeList extends tensorflow.CollectionDef.NodeList.$Properties {
        }

        /** Represents a NodeList. */
        class NodeList {

            /**
             * Constructs a new NodeList.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.CollectionDef.NodeList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NodeList value. */
            value: string[];

            /**
             * Encodes the specified NodeList message. Does not implicitly {@link tensorflow.CollectionDef.NodeList.verify|verify} messages.
             * @param message NodeList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.CollectionDef.NodeList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NodeList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.CollectionDef.NodeList & tensorflow.CollectionDef.NodeList.$Shape} NodeList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.CollectionDef.NodeList & tensorflow.CollectionDef.NodeList.$Shape;
        }

        namespace NodeList {

            /** Properties of a NodeList. */
            interface $Properties {

                /** NodeList value */
                value?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NodeList. */
            type $Shape = tensorflow.CollectionDef.NodeList.$Properties;
        }

        /**
         * Properties of a BytesList.
         * @deprecated Use tensorflow.CollectionDef.BytesList.$Properties instead.
         */
        interface IBytesList extends tensorflow.CollectionDef.BytesList.$Properties {
        }

        /** Represents a BytesList. */
        class BytesList {

            /**
             * Constructs a new BytesList.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.CollectionDef.BytesList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BytesList value. */
            value: Uint8Array[];

            /**
             * Encodes the specified BytesList message. Does not implicitly {@link tensorflow.CollectionDef.BytesList.verify|verify} messages.
             * @param message BytesList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.CollectionDef.BytesList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BytesList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.CollectionDef.BytesList & tensorflow.CollectionDef.BytesList.$Shape} BytesList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.CollectionDef.BytesList & tensorflow.CollectionDef.BytesList.$Shape;
        }

        namespace BytesList {

            /** Properties of a BytesList. */
            interface $Properties {

                /** BytesList value */
                value?: (Uint8Array[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BytesList. */
            type $Shape = tensorflow.CollectionDef.BytesList.$Properties;
        }
    }

    /**
     * Properties of a SignatureDef.
     * @deprecated Use tensorflow.SignatureDef.$Properties instead.
     */
    interface ISignatureDef extends tensorflow.SignatureDef.$Properties {
    }

    /** Represents a SignatureDef. */
    class SignatureDef {

        /**
         * Constructs a new SignatureDef.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.SignatureDef.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SignatureDef inputs. */
        inputs: { [k: string]: tensorflow.TensorInfo.$Properties };

        /** SignatureDef outputs. */
        outputs: { [k: string]: tensorflow.TensorInfo.$Properties };

        /** SignatureDef methodName. */
        methodName: string;

        /**
         * Encodes the specified SignatureDef message. Does not implicitly {@link tensorflow.SignatureDef.verify|verify} messages.
         * @param message SignatureDef message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.SignatureDef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SignatureDef message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.SignatureDef & tensorflow.SignatureDef.$Shape} SignatureDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.SignatureDef & tensorflow.SignatureDef.$Shape;
    }

    namespace SignatureDef {

        /** Properties of a SignatureDef. */
        interface $Properties {

            /** SignatureDef inputs */
            inputs?: ({ [k: string]: tensorflow.TensorInfo.$Properties }|null);

            /** SignatureDef outputs */
            outputs?: ({ [k: string]: tensorflow.TensorInfo.$Properties }|null);

            /** SignatureDef methodName */
            methodName?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SignatureDef. */
        type $Shape = tensorflow.SignatureDef.$Properties;
    }

    /**
     * Properties of a TensorInfo.
     * @deprecated Use tensorflow.TensorInfo.$Properties instead.
     */
    interface ITensorInfo extends tensorflow.TensorInfo.$Properties {
    }

    /** Represents a TensorInfo. */
    class TensorInfo {

        /**
         * Constructs a new TensorInfo.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.TensorInfo.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TensorInfo name. */
        name: string;

        /** TensorInfo dtype. */
        dtype: tensorflow.DataType;

        /** TensorInfo tensorShape. */
        tensorShape?: (tensorflow.TensorShapeProto.$Properties|null);

        /**
         * Encodes the specified TensorInfo message. Does not implicitly {@link tensorflow.TensorInfo.verify|verify} messages.
         * @param message TensorInfo message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.TensorInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TensorInfo message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.TensorInfo & tensorflow.TensorInfo.$Shape} TensorInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.TensorInfo & tensorflow.TensorInfo.$Shape;
    }

    namespace TensorInfo {

        /** Properties of a TensorInfo. */
        interface $Properties {

            /** TensorInfo name */
            name?: (string|null);

            /** TensorInfo dtype */
            dtype?: (tensorflow.DataType|null);

            /** TensorInfo tensorShape */
            tensorShape?: (tensorflow.TensorShapeProto.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TensorInfo. */
        type $Shape = tensorflow.TensorInfo.$Properties;
    }

    /**
     * Properties of a VariableDef.
     * @deprecated Use tensorflow.VariableDef.$Properties instead.
     */
    interface IVariableDef extends tensorflow.VariableDef.$Properties {
    }

    /** Represents a VariableDef. */
    class VariableDef {

        /**
         * Constructs a new VariableDef.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.VariableDef.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** VariableDef variableName. */
        variableName: string;

        /** VariableDef initializerName. */
        initializerName: string;

        /** VariableDef snapshotName. */
        snapshotName: string;

        /** VariableDef isResource. */
        isResource: boolean;

        /** VariableDef initialValueName. */
        initialValueName: string;

        /** VariableDef trainable. */
        trainable: boolean;

        /**
         * Encodes the specified VariableDef message. Does not implicitly {@link tensorflow.VariableDef.verify|verify} messages.
         * @param message VariableDef message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.VariableDef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a VariableDef message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.VariableDef & tensorflow.VariableDef.$Shape} VariableDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.VariableDef & tensorflow.VariableDef.$Shape;
    }

    namespace VariableDef {

        /** Properties of a VariableDef. */
        interface $Properties {

            /** VariableDef variableName */
            variableName?: (string|null);

            /** VariableDef initializerName */
            initializerName?: (string|null);

            /** VariableDef snapshotName */
            snapshotName?: (string|null);

            /** VariableDef isResource */
            isResource?: (boolean|null);

            /** VariableDef initialValueName */
            initialValueName?: (string|null);

            /** VariableDef trainable */
            trainable?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a VariableDef. */
        type $Shape = tensorflow.VariableDef.$Properties;
    }

    /**
     * Properties of an Event.
     * @deprecated Use tensorflow.Event.$Properties instead.
     */
    interface IEvent extends tensorflow.Event.$Properties {
    }

    /** Represents an Event. */
    class Event {

        /**
         * Constructs a new Event.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.Event.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Event wallTime. */
        wallTime: number;

        /** Event step. */
        step: Long;

        /** Event fileVersion. */
        fileVersion?: (string|null);

        /** Event graphDef. */
        graphDef?: (Uint8Array|null);

        /** Event summary. */
        summary?: (tensorflow.Summary.$Properties|null);

        /** Event sessionLog. */
        sessionLog?: (tensorflow.SessionLog.$Properties|null);

        /** Event taggedRunMetadata. */
        taggedRunMetadata?: (tensorflow.TaggedRunMetadata.$Properties|null);

        /** Event metaGraphDef. */
        metaGraphDef?: (Uint8Array|null);

        /** Event sourceMetadata. */
        sourceMetadata?: (tensorflow.SourceMetadata.$Properties|null);

        /** Event what. */
        what?: ("fileVersion"|"graphDef"|"summary"|"sessionLog"|"taggedRunMetadata"|"metaGraphDef");

        /**
         * Encodes the specified Event message. Does not implicitly {@link tensorflow.Event.verify|verify} messages.
         * @param message Event message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.Event.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Event message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.Event & tensorflow.Event.$Shape} Event
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.Event & tensorflow.Event.$Shape;
    }

    namespace Event {

        /** Properties of an Event. */
        interface $Properties {

            /** Event wallTime */
            wallTime?: (number|null);

            /** Event step */
            step?: (Long|null);

            /** Event fileVersion */
            fileVersion?: (string|null);

            /** Event graphDef */
            graphDef?: (Uint8Array|null);

            /** Event summary */
            summary?: (tensorflow.Summary.$Properties|null);

            /** Event sessionLog */
            sessionLog?: (tensorflow.SessionLog.$Properties|null);

            /** Event taggedRunMetadata */
            taggedRunMetadata?: (tensorflow.TaggedRunMetadata.$Properties|null);

            /** Event metaGraphDef */
            metaGraphDef?: (Uint8Array|null);

            /** Event sourceMetadata */
            sourceMetadata?: (tensorflow.SourceMetadata.$Properties|null);

            /** Event what */
            what?: ("fileVersion"|"graphDef"|"summary"|"sessionLog"|"taggedRunMetadata"|"metaGraphDef");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of an Event. */
        type $Shape = {
          wallTime?: number|null;
          step?: Long|null;
          fileVersion?: string|null;
          graphDef?: Uint8Array|null;
          summary?: tensorflow.Summary.$Shape|null;
          sessionLog?: tensorflow.SessionLog.$Shape|null;
          taggedRunMetadata?: tensorflow.TaggedRunMetadata.$Shape|null;
          metaGraphDef?: Uint8Array|null;
          sourceMetadata?: tensorflow.SourceMetadata.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ what?: undefined; fileVersion?: null; graphDef?: null; summary?: null; sessionLog?: null; taggedRunMetadata?: null; metaGraphDef?: null }|{ what?: "fileVersion"; fileVersion: string; graphDef?: null; summary?: null; sessionLog?: null; taggedRunMetadata?: null; metaGraphDef?: null }|{ what?: "graphDef"; fileVersion?: null; graphDef: Uint8Array; summary?: null; sessionLog?: null; taggedRunMetadata?: null; metaGraphDef?: null }|{ what?: "summary"; fileVersion?: null; graphDef?: null; summary: tensorflow.Summary.$Shape; sessionLog?: null; taggedRunMetadata?: null; metaGraphDef?: null }|{ what?: "sessionLog"; fileVersion?: null; graphDef?: null; summary?: null; sessionLog: tensorflow.SessionLog.$Shape; taggedRunMetadata?: null; metaGraphDef?: null }|{ what?: "taggedRunMetadata"; fileVersion?: null; graphDef?: null; summary?: null; sessionLog?: null; taggedRunMetadata: tensorflow.TaggedRunMetadata.$Shape; metaGraphDef?: null }|{ what?: "metaGraphDef"; fileVersion?: null; graphDef?: null; summary?: null; sessionLog?: null; taggedRunMetadata?: null; metaGraphDef: Uint8Array })
        );
    }

    /**
     * Properties of a SourceMetadata.
     * @deprecated Use tensorflow.SourceMetadata.$Properties instead.
     */
    interface ISourceMetadata extends tensorflow.SourceMetadata.$Properties {
    }

    /** Represents a SourceMetadata. */
    class SourceMetadata {

        /**
         * Constructs a new SourceMetadata.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.SourceMetadata.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SourceMetadata writer. */
        writer: string;

        /**
         * Encodes the specified SourceMetadata message. Does not implicitly {@link tensorflow.SourceMetadata.verify|verify} messages.
         * @param message SourceMetadata message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.SourceMetadata.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SourceMetadata message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.SourceMetadata & tensorflow.SourceMetadata.$Shape} SourceMetadata
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.SourceMetadata & tensorflow.SourceMetadata.$Shape;
    }

    namespace SourceMetadata {

        /** Properties of a SourceMetadata. */
        interface $Properties {

            /** SourceMetadata writer */
            writer?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SourceMetadata. */
        type $Shape = tensorflow.SourceMetadata.$Properties;
    }

    /**
     * Properties of a SessionLog.
     * @deprecated Use tensorflow.SessionLog.$Properties instead.
     */
    interface ISessionLog extends tensorflow.SessionLog.$Properties {
    }

    /** Represents a SessionLog. */
    class SessionLog {

        /**
         * Constructs a new SessionLog.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.SessionLog.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SessionLog status. */
        status: tensorflow.SessionLog.SessionStatus;

        /** SessionLog checkpointPath. */
        checkpointPath: string;

        /** SessionLog msg. */
        msg: string;

        /**
         * Encodes the specified SessionLog message. Does not implicitly {@link tensorflow.SessionLog.verify|verify} messages.
         * @param message SessionLog message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.SessionLog.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SessionLog message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.SessionLog & tensorflow.SessionLog.$Shape} SessionLog
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.SessionLog & tensorflow.SessionLog.$Shape;
    }

    namespace SessionLog {

        /** Properties of a SessionLog. */
        interface $Properties {

            /** SessionLog status */
            status?: (tensorflow.SessionLog.SessionStatus|null);

            /** SessionLog checkpointPath */
            checkpointPath?: (string|null);

            /** SessionLog msg */
            msg?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SessionLog. */
        type $Shape = tensorflow.SessionLog.$Properties;

        /** SessionStatus enum. */
        enum SessionStatus {

            /** STATUS_UNSPECIFIED value */
            STATUS_UNSPECIFIED = 0,

            /** START value */
            START = 1,

            /** STOP value */
            STOP = 2,

            /** CHECKPOINT value */
            CHECKPOINT = 3
        }
    }

    /**
     * Properties of a TaggedRunMetadata.
     * @deprecated Use tensorflow.TaggedRunMetadata.$Properties instead.
     */
    interface ITaggedRunMetadata extends tensorflow.TaggedRunMetadata.$Properties {
    }

    /** Represents a TaggedRunMetadata. */
    class TaggedRunMetadata {

        /**
         * Constructs a new TaggedRunMetadata.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.TaggedRunMetadata.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TaggedRunMetadata tag. */
        tag: string;

        /** TaggedRunMetadata runMetadata. */
        runMetadata: Uint8Array;

        /**
         * Encodes the specified TaggedRunMetadata message. Does not implicitly {@link tensorflow.TaggedRunMetadata.verify|verify} messages.
         * @param message TaggedRunMetadata message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.TaggedRunMetadata.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TaggedRunMetadata message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.TaggedRunMetadata & tensorflow.TaggedRunMetadata.$Shape} TaggedRunMetadata
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.TaggedRunMetadata & tensorflow.TaggedRunMetadata.$Shape;
    }

    namespace TaggedRunMetadata {

        /** Properties of a TaggedRunMetadata. */
        interface $Properties {

            /** TaggedRunMetadata tag */
            tag?: (string|null);

            /** TaggedRunMetadata runMetadata */
            runMetadata?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TaggedRunMetadata. */
        type $Shape = tensorflow.TaggedRunMetadata.$Properties;
    }

    /**
     * Properties of a Summary.
     * @deprecated Use tensorflow.Summary.$Properties instead.
     */
    interface ISummary extends tensorflow.Summary.$Properties {
    }

    /** Represents a Summary. */
    class Summary {

        /**
         * Constructs a new Summary.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.Summary.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Summary value. */
        value: tensorflow.Summary.Value.$Properties[];

        /**
         * Encodes the specified Summary message. Does not implicitly {@link tensorflow.Summary.verify|verify} messages.
         * @param message Summary message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.Summary.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Summary message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.Summary & tensorflow.Summary.$Shape} Summary
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.Summary & tensorflow.Summary.$Shape;
    }

    namespace Summary {

        /** Properties of a Summary. */
        interface $Properties {

            /** Summary value */
            value?: (tensorflow.Summary.Value.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Summary. */
        type $Shape = {
          value?: tensorflow.Summary.Value.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };

        /**
         * Properties of a Value.
         * @deprecated Use tensorflow.Summary.Value.$Properties instead.
         */
        interface IValue extends tensorflow.Summary.Value.$Properties {
        }

        /** Represents a Value. */
        class Value {

            /**
             * Constructs a new Value.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.Summary.Value.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Value tag. */
            tag: string;

            /** Value simpleValue. */
            simpleValue?: (number|null);

            /** Value image. */
            image?: (tensorflow.Summary.Image.$Properties|null);

            /** Value histo. */
            histo?: (tensorflow.HistogramProto.$Properties|null);

            /** Value audio. */
            audio?: (tensorflow.Summary.Audio.$Properties|null);

            /** Value tensor. */
            tensor?: (tensorflow.TensorProto.$Properties|null);

            /** Value nodeName. */
            nodeName: string;

            /** Value metadata. */
            metadata?: (tensorflow.SummaryMetadata.$Properties|null);

            /** Value value. */
            value?: ("simpleValue"|"image"|"histo"|"audio"|"tensor");

            /**
             * Encodes the specified Value message. Does not implicitly {@link tensorflow.Summary.Value.verify|verify} messages.
             * @param message Value message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.Summary.Value.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Value message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.Summary.Value & tensorflow.Summary.Value.$Shape} Value
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.Summary.Value & tensorflow.Summary.Value.$Shape;
        }

        namespace Value {

            /** Properties of a Value. */
            interface $Properties {

                /** Value tag */
                tag?: (string|null);

                /** Value simpleValue */
                simpleValue?: (number|null);

                /** Value image */
                image?: (tensorflow.Summary.Image.$Properties|null);

                /** Value histo */
                histo?: (tensorflow.HistogramProto.$Properties|null);

                /** Value audio */
                audio?: (tensorflow.Summary.Audio.$Properties|null);

                /** Value tensor */
                tensor?: (tensorflow.TensorProto.$Properties|null);

                /** Value nodeName */
                nodeName?: (string|null);

                /** Value metadata */
                metadata?: (tensorflow.SummaryMetadata.$Properties|null);

                /** Value value */
                value?: ("simpleValue"|"image"|"histo"|"audio"|"tensor");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Value. */
            type $Shape = {
              tag?: string|null;
              simpleValue?: number|null;
              image?: tensorflow.Summary.Image.$Shape|null;
              histo?: tensorflow.HistogramProto.$Shape|null;
              audio?: tensorflow.Summary.Audio.$Shape|null;
              tensor?: tensorflow.TensorProto.$Shape|null;
              nodeName?: string|null;
              metadata?: tensorflow.SummaryMetadata.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ value?: undefined; simpleValue?: null; image?: null; histo?: null; audio?: null; tensor?: null }|{ value?: "simpleValue"; simpleValue: number; image?: null; histo?: null; audio?: null; tensor?: null }|{ value?: "image"; simpleValue?: null; image: tensorflow.Summary.Image.$Shape; histo?: null; audio?: null; tensor?: null }|{ value?: "histo"; simpleValue?: null; image?: null; histo: tensorflow.HistogramProto.$Shape; audio?: null; tensor?: null }|{ value?: "audio"; simpleValue?: null; image?: null; histo?: null; audio: tensorflow.Summary.Audio.$Shape; tensor?: null }|{ value?: "tensor"; simpleValue?: null; image?: null; histo?: null; audio?: null; tensor: tensorflow.TensorProto.$Shape })
            );
        }

        /**
         * Properties of an Image.
         * @deprecated Use tensorflow.Summary.Image.$Properties instead.
         */
        interface IImage extends tensorflow.Summary.Image.$Properties {
        }

        /** Represents an Image. */
        class Image {

            /**
             * Constructs a new Image.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.Summary.Image.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Image height. */
            height: number;

            /** Image width. */
            width: number;

            /** Image colorspace. */
            colorspace: number;

            /** Image encodedImageString. */
            encodedImageString: Uint8Array;

            /**
             * Encodes the specified Image message. Does not implicitly {@link tensorflow.Summary.Image.verify|verify} messages.
             * @param message Image message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.Summary.Image.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Image message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.Summary.Image & tensorflow.Summary.Image.$Shape} Image
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.Summary.Image & tensorflow.Summary.Image.$Shape;
        }

        namespace Image {

            /** Properties of an Image. */
            interface $Properties {

                /** Image height */
                height?: (number|null);

                /** Image width */
                width?: (number|null);

                /** Image colorspace */
                colorspace?: (number|null);

                /** Image encodedImageString */
                encodedImageString?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Image. */
            type $Shape = tensorflow.Summary.Image.$Properties;
        }

        /**
         * Properties of an Audio.
         * @deprecated Use tensorflow.Summary.Audio.$Properties instead.
         */
        interface IAudio extends tensorflow.Summary.Audio.$Properties {
        }

        /** Represents an Audio. */
        class Audio {

            /**
             * Constructs a new Audio.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.Summary.Audio.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Audio sampleRate. */
            sampleRate: number;

            /** Audio encodedAudioString. */
            encodedAudioString: Uint8Array;

            /** Audio contentType. */
            contentType: string;

            /**
             * Encodes the specified Audio message. Does not implicitly {@link tensorflow.Summary.Audio.verify|verify} messages.
             * @param message Audio message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.Summary.Audio.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Audio message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.Summary.Audio & tensorflow.Summary.Audio.$Shape} Audio
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.Summary.Audio & tensorflow.Summary.Audio.$Shape;
        }

        namespace Audio {

            /** Properties of an Audio. */
            interface $Properties {

                /** Audio sampleRate */
                sampleRate?: (number|null);

                /** Audio encodedAudioString */
                encodedAudioString?: (Uint8Array|null);

                /** Audio contentType */
                contentType?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Audio. */
            type $Shape = tensorflow.Summary.Audio.$Properties;
        }
    }

    /**
     * Properties of a SummaryMetadata.
     * @deprecated Use tensorflow.SummaryMetadata.$Properties instead.
     */
    interface ISummaryMetadata extends tensorflow.SummaryMetadata.$Properties {
    }

    /** Represents a SummaryMetadata. */
    class SummaryMetadata {

        /**
         * Constructs a new SummaryMetadata.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.SummaryMetadata.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SummaryMetadata pluginData. */
        pluginData?: (tensorflow.SummaryMetadata.PluginData.$Properties|null);

        /** SummaryMetadata displayName. */
        displayName: string;

        /** SummaryMetadata summaryDescription. */
        summaryDescription: string;

        /** SummaryMetadata dataClass. */
        dataClass: tensorflow.DataClass;

        /**
         * Encodes the specified SummaryMetadata message. Does not implicitly {@link tensorflow.SummaryMetadata.verify|verify} messages.
         * @param message SummaryMetadata message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.SummaryMetadata.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SummaryMetadata message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.SummaryMetadata & tensorflow.SummaryMetadata.$Shape} SummaryMetadata
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.SummaryMetadata & tensorflow.SummaryMetadata.$Shape;
    }

    namespace SummaryMetadata {

        /** Properties of a SummaryMetadata. */
        interface $Properties {

            /** SummaryMetadata pluginData */
            pluginData?: (tensorflow.SummaryMetadata.PluginData.$Properties|null);

            /** SummaryMetadata displayName */
            displayName?: (string|null);

            /** SummaryMetadata summaryDescription */
            summaryDescription?: (string|null);

            /** SummaryMetadata dataClass */
            dataClass?: (tensorflow.DataClass|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SummaryMetadata. */
        type $Shape = tensorflow.SummaryMetadata.$Properties;

        /**
         * Properties of a PluginData.
         * @deprecated Use tensorflow.SummaryMetadata.PluginData.$Properties instead.
         */
        interface IPluginData extends tensorflow.SummaryMetadata.PluginData.$Properties {
        }

        /** Represents a PluginData. */
        class PluginData {

            /**
             * Constructs a new PluginData.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.SummaryMetadata.PluginData.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PluginData pluginName. */
            pluginName: string;

            /** PluginData content. */
            content: Uint8Array;

            /**
             * Encodes the specified PluginData message. Does not implicitly {@link tensorflow.SummaryMetadata.PluginData.verify|verify} messages.
             * @param message PluginData message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.SummaryMetadata.PluginData.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PluginData message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.SummaryMetadata.PluginData & tensorflow.SummaryMetadata.PluginData.$Shape} PluginData
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.SummaryMetadata.PluginData & tensorflow.SummaryMetadata.PluginData.$Shape;
        }

        namespace PluginData {

            /** Properties of a PluginData. */
            interface $Properties {

                /** PluginData pluginName */
                pluginName?: (string|null);

                /** PluginData content */
                content?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PluginData. */
            type $Shape = tensorflow.SummaryMetadata.PluginData.$Properties;
        }
    }

    /** DataClass enum. */
    enum DataClass {

        /** DATA_CLASS_UNKNOWN value */
        DATA_CLASS_UNKNOWN = 0,

        /** DATA_CLASS_SCALAR value */
        DATA_CLASS_SCALAR = 1,

        /** DATA_CLASS_TENSOR value */
        DATA_CLASS_TENSOR = 2,

        /** DATA_CLASS_BLOB_SEQUENCE value */
        DATA_CLASS_BLOB_SEQUENCE = 3
    }

    /**
     * Properties of a HistogramProto.
     * @deprecated Use tensorflow.HistogramProto.$Properties instead.
     */
    interface IHistogramProto extends tensorflow.HistogramProto.$Properties {
    }

    /** Represents a HistogramProto. */
    class HistogramProto {

        /**
         * Constructs a new HistogramProto.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.HistogramProto.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HistogramProto min. */
        min: number;

        /** HistogramProto max. */
        max: number;

        /** HistogramProto num. */
        num: number;

        /** HistogramProto sum. */
        sum: number;

        /** HistogramProto sumSquares. */
        sumSquares: number;

        /** HistogramProto bucketLimit. */
        bucketLimit: number[];

        /** HistogramProto bucket. */
        bucket: number[];

        /**
         * Encodes the specified HistogramProto message. Does not implicitly {@link tensorflow.HistogramProto.verify|verify} messages.
         * @param message HistogramProto message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.HistogramProto.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a HistogramProto message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.HistogramProto & tensorflow.HistogramProto.$Shape} HistogramProto
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.HistogramProto & tensorflow.HistogramProto.$Shape;
    }

    namespace HistogramProto {

        /** Properties of a HistogramProto. */
        interface $Properties {

            /** HistogramProto min */
            min?: (number|null);

            /** HistogramProto max */
            max?: (number|null);

            /** HistogramProto num */
            num?: (number|null);

            /** HistogramProto sum */
            sum?: (number|null);

            /** HistogramProto sumSquares */
            sumSquares?: (number|null);

            /** HistogramProto bucketLimit */
            bucketLimit?: (number[]|null);

            /** HistogramProto bucket */
            bucket?: (number[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a HistogramProto. */
        type $Shape = tensorflow.HistogramProto.$Properties;
    }

    /**
     * Properties of a RunMetadata.
     * @deprecated Use tensorflow.RunMetadata.$Properties instead.
     */
    interface IRunMetadata extends tensorflow.RunMetadata.$Properties {
    }

    /** Represents a RunMetadata. */
    class RunMetadata {

        /**
         * Constructs a new RunMetadata.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.RunMetadata.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RunMetadata stepStats. */
        stepStats?: (tensorflow.StepStats.$Properties|null);

        /** RunMetadata costGraph. */
        costGraph?: (tensorflow.CostGraphDef.$Properties|null);

        /** RunMetadata partitionGraphs. */
        partitionGraphs: tensorflow.GraphDef.$Properties[];

        /** RunMetadata functionGraphs. */
        functionGraphs: tensorflow.RunMetadata.FunctionGraphs.$Properties[];

        /** RunMetadata sessionMetadata. */
        sessionMetadata?: (tensorflow.SessionMetadata.$Properties|null);

        /**
         * Encodes the specified RunMetadata message. Does not implicitly {@link tensorflow.RunMetadata.verify|verify} messages.
         * @param message RunMetadata message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.RunMetadata.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RunMetadata message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.RunMetadata & tensorflow.RunMetadata.$Shape} RunMetadata
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.RunMetadata & tensorflow.RunMetadata.$Shape;
    }

    namespace RunMetadata {

        /** Properties of a RunMetadata. */
        interface $Properties {

            /** RunMetadata stepStats */
            stepStats?: (tensorflow.StepStats.$Properties|null);

            /** RunMetadata costGraph */
            costGraph?: (tensorflow.CostGraphDef.$Properties|null);

            /** RunMetadata partitionGraphs */
            partitionGraphs?: (tensorflow.GraphDef.$Properties[]|null);

            /** RunMetadata functionGraphs */
            functionGraphs?: (tensorflow.RunMetadata.FunctionGraphs.$Properties[]|null);

            /** RunMetadata sessionMetadata */
            sessionMetadata?: (tensorflow.SessionMetadata.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RunMetadata. */
        type $Shape = {
          stepStats?: tensorflow.StepStats.$Shape|null;
          costGraph?: tensorflow.CostGraphDef.$Shape|null;
          partitionGraphs?: tensorflow.GraphDef.$Shape[]|null;
          functionGraphs?: tensorflow.RunMetadata.FunctionGraphs.$Shape[]|null;
          sessionMetadata?: tensorflow.SessionMetadata.$Shape|null;
          $unknowns?: Uint8Array[];
        };

        /**
         * Properties of a FunctionGraphs.
         * @deprecated Use tensorflow.RunMetadata.FunctionGraphs.$Properties instead.
         */
        interface IFunctionGraphs extends tensorflow.RunMetadata.FunctionGraphs.$Properties {
        }

        /** Represents a FunctionGraphs. */
        class FunctionGraphs {

            /**
             * Constructs a new FunctionGraphs.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.RunMetadata.FunctionGraphs.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FunctionGraphs partitionGraphs. */
            partitionGraphs: tensorflow.GraphDef.$Properties[];

            /** FunctionGraphs preOptimizationGraph. */
            preOptimizationGraph?: (tensorflow.GraphDef.$Properties|null);

            /** FunctionGraphs postOptimizationGraph. */
            postOptimizationGraph?: (tensorflow.GraphDef.$Properties|null);

            /**
             * Encodes the specified FunctionGraphs message. Does not implicitly {@link tensorflow.RunMetadata.FunctionGraphs.verify|verify} messages.
             * @param message FunctionGraphs message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.RunMetadata.FunctionGraphs.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FunctionGraphs message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.RunMetadata.FunctionGraphs & tensorflow.RunMetadata.FunctionGraphs.$Shape} FunctionGraphs
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.RunMetadata.FunctionGraphs & tensorflow.RunMetadata.FunctionGraphs.$Shape;
        }

        namespace FunctionGraphs {

            /** Properties of a FunctionGraphs. */
            interface $Properties {

                /** FunctionGraphs partitionGraphs */
                partitionGraphs?: (tensorflow.GraphDef.$Properties[]|null);

                /** FunctionGraphs preOptimizationGraph */
                preOptimizationGraph?: (tensorflow.GraphDef.$Properties|null);

                /** FunctionGraphs postOptimizationGraph */
                postOptimizationGraph?: (tensorflow.GraphDef.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FunctionGraphs. */
            type $Shape = {
              partitionGraphs?: tensorflow.GraphDef.$Shape[]|null;
              preOptimizationGraph?: tensorflow.GraphDef.$Shape|null;
              postOptimizationGraph?: tensorflow.GraphDef.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    /**
     * Properties of a SessionMetadata.
     * @deprecated Use tensorflow.SessionMetadata.$Properties instead.
     */
    interface ISessionMetadata extends tensorflow.SessionMetadata.$Properties {
    }

    /** Represents a SessionMetadata. */
    class SessionMetadata {

        /**
         * Constructs a new SessionMetadata.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.SessionMetadata.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SessionMetadata name. */
        name: string;

        /** SessionMetadata version. */
        version: Long;

        /**
         * Encodes the specified SessionMetadata message. Does not implicitly {@link tensorflow.SessionMetadata.verify|verify} messages.
         * @param message SessionMetadata message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.SessionMetadata.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SessionMetadata message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.SessionMetadata & tensorflow.SessionMetadata.$Shape} SessionMetadata
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.SessionMetadata & tensorflow.SessionMetadata.$Shape;
    }

    namespace SessionMetadata {

        /** Properties of a SessionMetadata. */
        interface $Properties {

            /** SessionMetadata name */
            name?: (string|null);

            /** SessionMetadata version */
            version?: (Long|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SessionMetadata. */
        type $Shape = tensorflow.SessionMetadata.$Properties;
    }

    /**
     * Properties of a StepStats.
     * @deprecated Use tensorflow.StepStats.$Properties instead.
     */
    interface IStepStats extends tensorflow.StepStats.$Properties {
    }

    /** Represents a StepStats. */
    class StepStats {

        /**
         * Constructs a new StepStats.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.StepStats.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** StepStats devStats. */
        devStats: tensorflow.DeviceStepStats.$Properties[];

        /**
         * Encodes the specified StepStats message. Does not implicitly {@link tensorflow.StepStats.verify|verify} messages.
         * @param message StepStats message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.StepStats.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a StepStats message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.StepStats & tensorflow.StepStats.$Shape} StepStats
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.StepStats & tensorflow.StepStats.$Shape;
    }

    namespace StepStats {

        /** Properties of a StepStats. */
        interface $Properties {

            /** StepStats devStats */
            devStats?: (tensorflow.DeviceStepStats.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a StepStats. */
        type $Shape = tensorflow.StepStats.$Properties;
    }

    /**
     * Properties of a DeviceStepStats.
     * @deprecated Use tensorflow.DeviceStepStats.$Properties instead.
     */
    interface IDeviceStepStats extends tensorflow.DeviceStepStats.$Properties {
    }

    /** Represents a DeviceStepStats. */
    class DeviceStepStats {

        /**
         * Constructs a new DeviceStepStats.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.DeviceStepStats.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** DeviceStepStats device. */
        device: string;

        /** DeviceStepStats nodeStats. */
        nodeStats: tensorflow.NodeExecStats.$Properties[];

        /** DeviceStepStats threadNames. */
        threadNames: { [k: string]: string };

        /**
         * Encodes the specified DeviceStepStats message. Does not implicitly {@link tensorflow.DeviceStepStats.verify|verify} messages.
         * @param message DeviceStepStats message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.DeviceStepStats.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a DeviceStepStats message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.DeviceStepStats & tensorflow.DeviceStepStats.$Shape} DeviceStepStats
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.DeviceStepStats & tensorflow.DeviceStepStats.$Shape;
    }

    namespace DeviceStepStats {

        /** Properties of a DeviceStepStats. */
        interface $Properties {

            /** DeviceStepStats device */
            device?: (string|null);

            /** DeviceStepStats nodeStats */
            nodeStats?: (tensorflow.NodeExecStats.$Properties[]|null);

            /** DeviceStepStats threadNames */
            threadNames?: ({ [k: string]: string }|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a DeviceStepStats. */
        type $Shape = tensorflow.DeviceStepStats.$Properties;
    }

    /**
     * Properties of a NodeExecStats.
     * @deprecated Use tensorflow.NodeExecStats.$Properties instead.
     */
    interface INodeExecStats extends tensorflow.NodeExecStats.$Properties {
    }

    /** Represents a NodeExecStats. */
    class NodeExecStats {

        /**
         * Constructs a new NodeExecStats.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.NodeExecStats.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** NodeExecStats nodeName. */
        nodeName: string;

        /** NodeExecStats allStartMicros. */
        allStartMicros: Long;

        /** NodeExecStats opStartRelMicros. */
        opStartRelMicros: Long;

        /** NodeExecStats opEndRelMicros. */
        opEndRelMicros: Long;

        /** NodeExecStats allEndRelMicros. */
        allEndRelMicros: Long;

        /** NodeExecStats memory. */
        memory: tensorflow.AllocatorMemoryUsed.$Properties[];

        /** NodeExecStats output. */
        output: tensorflow.NodeOutput.$Properties[];

        /** NodeExecStats timelineLabel. */
        timelineLabel: string;

        /** NodeExecStats scheduledMicros. */
        scheduledMicros: Long;

        /** NodeExecStats threadId. */
        threadId: number;

        /** NodeExecStats referencedTensor. */
        referencedTensor: tensorflow.AllocationDescription.$Properties[];

        /** NodeExecStats memoryStats. */
        memoryStats?: (tensorflow.MemoryStats.$Properties|null);

        /** NodeExecStats allStartNanos. */
        allStartNanos: Long;

        /** NodeExecStats opStartRelNanos. */
        opStartRelNanos: Long;

        /** NodeExecStats opEndRelNanos. */
        opEndRelNanos: Long;

        /** NodeExecStats allEndRelNanos. */
        allEndRelNanos: Long;

        /** NodeExecStats scheduledNanos. */
        scheduledNanos: Long;

        /**
         * Encodes the specified NodeExecStats message. Does not implicitly {@link tensorflow.NodeExecStats.verify|verify} messages.
         * @param message NodeExecStats message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.NodeExecStats.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a NodeExecStats message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.NodeExecStats & tensorflow.NodeExecStats.$Shape} NodeExecStats
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.NodeExecStats & tensorflow.NodeExecStats.$Shape;
    }

    namespace NodeExecStats {

        /** Properties of a NodeExecStats. */
        interface $Properties {

            /** NodeExecStats nodeName */
            nodeName?: (string|null);

            /** NodeExecStats allStartMicros */
            allStartMicros?: (Long|null);

            /** NodeExecStats opStartRelMicros */
            opStartRelMicros?: (Long|null);

            /** NodeExecStats opEndRelMicros */
            opEndRelMicros?: (Long|null);

            /** NodeExecStats allEndRelMicros */
            allEndRelMicros?: (Long|null);

            /** NodeExecStats memory */
            memory?: (tensorflow.AllocatorMemoryUsed.$Properties[]|null);

            /** NodeExecStats output */
            output?: (tensorflow.NodeOutput.$Properties[]|null);

            /** NodeExecStats timelineLabel */
            timelineLabel?: (string|null);

            /** NodeExecStats scheduledMicros */
            scheduledMicros?: (Long|null);

            /** NodeExecStats threadId */
            threadId?: (number|null);

            /** NodeExecStats referencedTensor */
            referencedTensor?: (tensorflow.AllocationDescription.$Properties[]|null);

            /** NodeExecStats memoryStats */
            memoryStats?: (tensorflow.MemoryStats.$Properties|null);

            /** NodeExecStats allStartNanos */
            allStartNanos?: (Long|null);

            /** NodeExecStats opStartRelNanos */
            opStartRelNanos?: (Long|null);

            /** NodeExecStats opEndRelNanos */
            opEndRelNanos?: (Long|null);

            /** NodeExecStats allEndRelNanos */
            allEndRelNanos?: (Long|null);

            /** NodeExecStats scheduledNanos */
            scheduledNanos?: (Long|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a NodeExecStats. */
        type $Shape = tensorflow.NodeExecStats.$Properties;
    }

    /**
     * Properties of an AllocatorMemoryUsed.
     * @deprecated Use tensorflow.AllocatorMemoryUsed.$Properties instead.
     */
    interface IAllocatorMemoryUsed extends tensorflow.AllocatorMemoryUsed.$Properties {
    }

    /** Represents an AllocatorMemoryUsed. */
    class AllocatorMemoryUsed {

        /**
         * Constructs a new AllocatorMemoryUsed.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.AllocatorMemoryUsed.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** AllocatorMemoryUsed allocatorName. */
        allocatorName: string;

        /** AllocatorMemoryUsed totalBytes. */
        totalBytes: Long;

        /** AllocatorMemoryUsed peakBytes. */
        peakBytes: Long;

        /** AllocatorMemoryUsed liveBytes. */
        liveBytes: Long;

        /** AllocatorMemoryUsed allocatorBytesInUse. */
        allocatorBytesInUse: Long;

        /** AllocatorMemoryUsed allocationRecords. */
        allocationRecords: tensorflow.AllocatorMemoryUsed.AllocationRecord.$Properties[];

        /**
         * Encodes the specified AllocatorMemoryUsed message. Does not implicitly {@link tensorflow.AllocatorMemoryUsed.verify|verify} messages.
         * @param message AllocatorMemoryUsed message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.AllocatorMemoryUsed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an AllocatorMemoryUsed message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.AllocatorMemoryUsed & tensorflow.AllocatorMemoryUsed.$Shape} AllocatorMemoryUsed
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.AllocatorMemoryUsed & tensorflow.AllocatorMemoryUsed.$Shape;
    }

    namespace AllocatorMemoryUsed {

        /** Properties of an AllocatorMemoryUsed. */
        interface $Properties {

            /** AllocatorMemoryUsed allocatorName */
            allocatorName?: (string|null);

            /** AllocatorMemoryUsed totalBytes */
            totalBytes?: (Long|null);

            /** AllocatorMemoryUsed peakBytes */
            peakBytes?: (Long|null);

            /** AllocatorMemoryUsed liveBytes */
            liveBytes?: (Long|null);

            /** AllocatorMemoryUsed allocatorBytesInUse */
            allocatorBytesInUse?: (Long|null);

            /** AllocatorMemoryUsed allocationRecords */
            allocationRecords?: (tensorflow.AllocatorMemoryUsed.AllocationRecord.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an AllocatorMemoryUsed. */
        type $Shape = tensorflow.AllocatorMemoryUsed.$Properties;

        /**
         * Properties of an AllocationRecord.
         * @deprecated Use tensorflow.AllocatorMemoryUsed.AllocationRecord.$Properties instead.
         */
        interface IAllocationRecord extends tensorflow.AllocatorMemoryUsed.AllocationRecord.$Properties {
        }

        /** Represents an AllocationRecord. */
        class AllocationRecord {

            /**
             * Constructs a new AllocationRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.AllocatorMemoryUsed.AllocationRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AllocationRecord allocMicros. */
            allocMicros: Long;

            /** AllocationRecord allocBytes. */
            allocBytes: Long;

            /**
             * Encodes the specified AllocationRecord message. Does not implicitly {@link tensorflow.AllocatorMemoryUsed.AllocationRecord.verify|verify} messages.
             * @param message AllocationRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.AllocatorMemoryUsed.AllocationRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AllocationRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.AllocatorMemoryUsed.AllocationRecord & tensorflow.AllocatorMemoryUsed.AllocationRecord.$Shape} AllocationRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.AllocatorMemoryUsed.AllocationRecord & tensorflow.AllocatorMemoryUsed.AllocationRecord.$Shape;
        }

        namespace AllocationRecord {

            /** Properties of an AllocationRecord. */
            interface $Properties {

                /** AllocationRecord allocMicros */
                allocMicros?: (Long|null);

                /** AllocationRecord allocBytes */
                allocBytes?: (Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AllocationRecord. */
            type $Shape = tensorflow.AllocatorMemoryUsed.AllocationRecord.$Properties;
        }
    }

    /**
     * Properties of a NodeOutput.
     * @deprecated Use tensorflow.NodeOutput.$Properties instead.
     */
    interface INodeOutput extends tensorflow.NodeOutput.$Properties {
    }

    /** Represents a NodeOutput. */
    class NodeOutput {

        /**
         * Constructs a new NodeOutput.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.NodeOutput.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** NodeOutput slot. */
        slot: number;

        /** NodeOutput tensorDescription. */
        tensorDescription?: (tensorflow.NodeOutput.TensorDescription.$Properties|null);

        /**
         * Encodes the specified NodeOutput message. Does not implicitly {@link tensorflow.NodeOutput.verify|verify} messages.
         * @param message NodeOutput message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.NodeOutput.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a NodeOutput message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.NodeOutput & tensorflow.NodeOutput.$Shape} NodeOutput
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.NodeOutput & tensorflow.NodeOutput.$Shape;
    }

    namespace NodeOutput {

        /** Properties of a NodeOutput. */
        interface $Properties {

            /** NodeOutput slot */
            slot?: (number|null);

            /** NodeOutput tensorDescription */
            tensorDescription?: (tensorflow.NodeOutput.TensorDescription.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a NodeOutput. */
        type $Shape = tensorflow.NodeOutput.$Properties;

        /**
         * Properties of a TensorDescription.
         * @deprecated Use tensorflow.NodeOutput.TensorDescription.$Properties instead.
         */
        interface ITensorDescription extends tensorflow.NodeOutput.TensorDescription.$Properties {
        }

        /** Represents a TensorDescription. */
        class TensorDescription {

            /**
             * Constructs a new TensorDescription.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.NodeOutput.TensorDescription.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TensorDescription dtype. */
            dtype: tensorflow.DataType;

            /** TensorDescription shape. */
            shape?: (tensorflow.TensorShapeProto.$Properties|null);

            /** TensorDescription allocationDescription. */
            allocationDescription?: (tensorflow.AllocationDescription.$Properties|null);

            /**
             * Encodes the specified TensorDescription message. Does not implicitly {@link tensorflow.NodeOutput.TensorDescription.verify|verify} messages.
             * @param message TensorDescription message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.NodeOutput.TensorDescription.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TensorDescription message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.NodeOutput.TensorDescription & tensorflow.NodeOutput.TensorDescription.$Shape} TensorDescription
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.NodeOutput.TensorDescription & tensorflow.NodeOutput.TensorDescription.$Shape;
        }

        namespace TensorDescription {

            /** Properties of a TensorDescription. */
            interface $Properties {

                /** TensorDescription dtype */
                dtype?: (tensorflow.DataType|null);

                /** TensorDescription shape */
                shape?: (tensorflow.TensorShapeProto.$Properties|null);

                /** TensorDescription allocationDescription */
                allocationDescription?: (tensorflow.AllocationDescription.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TensorDescription. */
            type $Shape = tensorflow.NodeOutput.TensorDescription.$Properties;
        }
    }

    /**
     * Properties of an AllocationDescription.
     * @deprecated Use tensorflow.AllocationDescription.$Properties instead.
     */
    interface IAllocationDescription extends tensorflow.AllocationDescription.$Properties {
    }

    /** Represents an AllocationDescription. */
    class AllocationDescription {

        /**
         * Constructs a new AllocationDescription.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.AllocationDescription.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** AllocationDescription requestedBytes. */
        requestedBytes: Long;

        /** AllocationDescription allocatedBytes. */
        allocatedBytes: Long;

        /** AllocationDescription allocatorName. */
        allocatorName: string;

        /** AllocationDescription allocationId. */
        allocationId: Long;

        /** AllocationDescription hasSingleReference. */
        hasSingleReference: boolean;

        /** AllocationDescription ptr. */
        ptr: Long;

        /**
         * Encodes the specified AllocationDescription message. Does not implicitly {@link tensorflow.AllocationDescription.verify|verify} messages.
         * @param message AllocationDescription message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.AllocationDescription.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an AllocationDescription message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.AllocationDescription & tensorflow.AllocationDescription.$Shape} AllocationDescription
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.AllocationDescription & tensorflow.AllocationDescription.$Shape;
    }

    namespace AllocationDescription {

        /** Properties of an AllocationDescription. */
        interface $Properties {

            /** AllocationDescription requestedBytes */
            requestedBytes?: (Long|null);

            /** AllocationDescription allocatedBytes */
            allocatedBytes?: (Long|null);

            /** AllocationDescription allocatorName */
            allocatorName?: (string|null);

            /** AllocationDescription allocationId */
            allocationId?: (Long|null);

            /** AllocationDescription hasSingleReference */
            hasSingleReference?: (boolean|null);

            /** AllocationDescription ptr */
            ptr?: (Long|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an AllocationDescription. */
        type $Shape = tensorflow.AllocationDescription.$Properties;
    }

    /**
     * Properties of a MemoryStats.
     * @deprecated Use tensorflow.MemoryStats.$Properties instead.
     */
    interface IMemoryStats extends tensorflow.MemoryStats.$Properties {
    }

    /** Represents a MemoryStats. */
    class MemoryStats {

        /**
         * Constructs a new MemoryStats.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.MemoryStats.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** MemoryStats tempMemorySize. */
        tempMemorySize: Long;

        /** MemoryStats deviceTempMemorySize. */
        deviceTempMemorySize: Long;

        /** MemoryStats persistentMemorySize. */
        persistentMemorySize: Long;

        /** MemoryStats devicePersistentMemorySize. */
        devicePersistentMemorySize: Long;

        /** MemoryStats persistentTensorAllocIds. */
        persistentTensorAllocIds: Long[];

        /** MemoryStats devicePersistentTensorAllocIds. */
        devicePersistentTensorAllocIds: Long[];

        /**
         * Encodes the specified MemoryStats message. Does not implicitly {@link tensorflow.MemoryStats.verify|verify} messages.
         * @param message MemoryStats message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.MemoryStats.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a MemoryStats message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.MemoryStats & tensorflow.MemoryStats.$Shape} MemoryStats
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.MemoryStats & tensorflow.MemoryStats.$Shape;
    }

    namespace MemoryStats {

        /** Properties of a MemoryStats. */
        interface $Properties {

            /** MemoryStats tempMemorySize */
            tempMemorySize?: (Long|null);

            /** MemoryStats deviceTempMemorySize */
            deviceTempMemorySize?: (Long|null);

            /** MemoryStats persistentMemorySize */
            persistentMemorySize?: (Long|null);

            /** MemoryStats devicePersistentMemorySize */
            devicePersistentMemorySize?: (Long|null);

            /** MemoryStats persistentTensorAllocIds */
            persistentTensorAllocIds?: (Long[]|null);

            /** MemoryStats devicePersistentTensorAllocIds */
            devicePersistentTensorAllocIds?: (Long[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a MemoryStats. */
        type $Shape = tensorflow.MemoryStats.$Properties;
    }

    /**
     * Properties of a CostGraphDef.
     * @deprecated Use tensorflow.CostGraphDef.$Properties instead.
     */
    interface ICostGraphDef extends tensorflow.CostGraphDef.$Properties {
    }

    /** Represents a CostGraphDef. */
    class CostGraphDef {

        /**
         * Constructs a new CostGraphDef.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorflow.CostGraphDef.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CostGraphDef node. */
        node: tensorflow.CostGraphDef.Node.$Properties[];

        /** CostGraphDef cost. */
        cost: tensorflow.CostGraphDef.AggregatedCost.$Properties[];

        /**
         * Encodes the specified CostGraphDef message. Does not implicitly {@link tensorflow.CostGraphDef.verify|verify} messages.
         * @param message CostGraphDef message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorflow.CostGraphDef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CostGraphDef message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorflow.CostGraphDef & tensorflow.CostGraphDef.$Shape} CostGraphDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.CostGraphDef & tensorflow.CostGraphDef.$Shape;
    }

    namespace CostGraphDef {

        /** Properties of a CostGraphDef. */
        interface $Properties {

            /** CostGraphDef node */
            node?: (tensorflow.CostGraphDef.Node.$Properties[]|null);

            /** CostGraphDef cost */
            cost?: (tensorflow.CostGraphDef.AggregatedCost.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CostGraphDef. */
        type $Shape = tensorflow.CostGraphDef.$Properties;

        /**
         * Properties of a Node.
         * @deprecated Use tensorflow.CostGraphDef.Node.$Properties instead.
         */
        interface INode extends tensorflow.CostGraphDef.Node.$Properties {
        }

        /** Represents a Node. */
        class Node {

            /**
             * Constructs a new Node.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.CostGraphDef.Node.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Node name. */
            name: string;

            /** Node device. */
            device: string;

            /** Node id. */
            id: number;

            /** Node inputInfo. */
            inputInfo: tensorflow.CostGraphDef.Node.InputInfo.$Properties[];

            /** Node outputInfo. */
            outputInfo: tensorflow.CostGraphDef.Node.OutputInfo.$Properties[];

            /** Node temporaryMemorySize. */
            temporaryMemorySize: Long;

            /** Node isFinal. */
            isFinal: boolean;

            /** Node controlInput. */
            controlInput: number[];

            /** Node computeCost. */
            computeCost: Long;

            /** Node hostTempMemorySize. */
            hostTempMemorySize: Long;

            /** Node deviceTempMemorySize. */
            deviceTempMemorySize: Long;

            /** Node persistentMemorySize. */
            persistentMemorySize: Long;

            /** Node computeTime. */
            computeTime: Long;

            /** Node memoryTime. */
            memoryTime: Long;

            /** Node devicePersistentMemorySize. */
            devicePersistentMemorySize: Long;

            /** Node inaccurate. */
            inaccurate: boolean;

            /**
             * Encodes the specified Node message. Does not implicitly {@link tensorflow.CostGraphDef.Node.verify|verify} messages.
             * @param message Node message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.CostGraphDef.Node.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Node message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.CostGraphDef.Node & tensorflow.CostGraphDef.Node.$Shape} Node
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.CostGraphDef.Node & tensorflow.CostGraphDef.Node.$Shape;
        }

        namespace Node {

            /** Properties of a Node. */
            interface $Properties {

                /** Node name */
                name?: (string|null);

                /** Node device */
                device?: (string|null);

                /** Node id */
                id?: (number|null);

                /** Node inputInfo */
                inputInfo?: (tensorflow.CostGraphDef.Node.InputInfo.$Properties[]|null);

                /** Node outputInfo */
                outputInfo?: (tensorflow.CostGraphDef.Node.OutputInfo.$Properties[]|null);

                /** Node temporaryMemorySize */
                temporaryMemorySize?: (Long|null);

                /** Node isFinal */
                isFinal?: (boolean|null);

                /** Node controlInput */
                controlInput?: (number[]|null);

                /** Node computeCost */
                computeCost?: (Long|null);

                /** Node hostTempMemorySize */
                hostTempMemorySize?: (Long|null);

                /** Node deviceTempMemorySize */
                deviceTempMemorySize?: (Long|null);

                /** Node persistentMemorySize */
                persistentMemorySize?: (Long|null);

                /** Node computeTime */
                computeTime?: (Long|null);

                /** Node memoryTime */
                memoryTime?: (Long|null);

                /** Node devicePersistentMemorySize */
                devicePersistentMemorySize?: (Long|null);

                /** Node inaccurate */
                inaccurate?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Node. */
            type $Shape = tensorflow.CostGraphDef.Node.$Properties;

            /**
             * Properties of an InputInfo.
             * @deprecated Use tensorflow.CostGraphDef.Node.InputInfo.$Properties instead.
             */
            interface IInputInfo extends tensorflow.CostGraphDef.Node.InputInfo.$Properties {
            }

            /** Represents an InputInfo. */
            class InputInfo {

                /**
                 * Constructs a new InputInfo.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tensorflow.CostGraphDef.Node.InputInfo.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** InputInfo precedingNode. */
                precedingNode: number;

                /** InputInfo precedingPort. */
                precedingPort: number;

                /**
                 * Encodes the specified InputInfo message. Does not implicitly {@link tensorflow.CostGraphDef.Node.InputInfo.verify|verify} messages.
                 * @param message InputInfo message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tensorflow.CostGraphDef.Node.InputInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an InputInfo message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tensorflow.CostGraphDef.Node.InputInfo & tensorflow.CostGraphDef.Node.InputInfo.$Shape} InputInfo
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.CostGraphDef.Node.InputInfo & tensorflow.CostGraphDef.Node.InputInfo.$Shape;
            }

            namespace InputInfo {

                /** Properties of an InputInfo. */
                interface $Properties {

                    /** InputInfo precedingNode */
                    precedingNode?: (number|null);

                    /** InputInfo precedingPort */
                    precedingPort?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an InputInfo. */
                type $Shape = tensorflow.CostGraphDef.Node.InputInfo.$Properties;
            }

            /**
             * Properties of an OutputInfo.
             * @deprecated Use tensorflow.CostGraphDef.Node.OutputInfo.$Properties instead.
             */
            interface IOutputInfo extends tensorflow.CostGraphDef.Node.OutputInfo.$Properties {
            }

            /** Represents an OutputInfo. */
            class OutputInfo {

                /**
                 * Constructs a new OutputInfo.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tensorflow.CostGraphDef.Node.OutputInfo.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** OutputInfo size. */
                size: Long;

                /** OutputInfo aliasInputPort. */
                aliasInputPort: Long;

                /** OutputInfo shape. */
                shape?: (tensorflow.TensorShapeProto.$Properties|null);

                /** OutputInfo dtype. */
                dtype: tensorflow.DataType;

                /**
                 * Encodes the specified OutputInfo message. Does not implicitly {@link tensorflow.CostGraphDef.Node.OutputInfo.verify|verify} messages.
                 * @param message OutputInfo message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tensorflow.CostGraphDef.Node.OutputInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OutputInfo message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tensorflow.CostGraphDef.Node.OutputInfo & tensorflow.CostGraphDef.Node.OutputInfo.$Shape} OutputInfo
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.CostGraphDef.Node.OutputInfo & tensorflow.CostGraphDef.Node.OutputInfo.$Shape;
            }

            namespace OutputInfo {

                /** Properties of an OutputInfo. */
                interface $Properties {

                    /** OutputInfo size */
                    size?: (Long|null);

                    /** OutputInfo aliasInputPort */
                    aliasInputPort?: (Long|null);

                    /** OutputInfo shape */
                    shape?: (tensorflow.TensorShapeProto.$Properties|null);

                    /** OutputInfo dtype */
                    dtype?: (tensorflow.DataType|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an OutputInfo. */
                type $Shape = tensorflow.CostGraphDef.Node.OutputInfo.$Properties;
            }
        }

        /**
         * Properties of an AggregatedCost.
         * @deprecated Use tensorflow.CostGraphDef.AggregatedCost.$Properties instead.
         */
        interface IAggregatedCost extends tensorflow.CostGraphDef.AggregatedCost.$Properties {
        }

        /** Represents an AggregatedCost. */
        class AggregatedCost {

            /**
             * Constructs a new AggregatedCost.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.CostGraphDef.AggregatedCost.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AggregatedCost cost. */
            cost: number;

            /** AggregatedCost dimension. */
            dimension: string;

            /**
             * Encodes the specified AggregatedCost message. Does not implicitly {@link tensorflow.CostGraphDef.AggregatedCost.verify|verify} messages.
             * @param message AggregatedCost message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.CostGraphDef.AggregatedCost.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AggregatedCost message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.CostGraphDef.AggregatedCost & tensorflow.CostGraphDef.AggregatedCost.$Shape} AggregatedCost
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.CostGraphDef.AggregatedCost & tensorflow.CostGraphDef.AggregatedCost.$Shape;
        }

        namespace AggregatedCost {

            /** Properties of an AggregatedCost. */
            interface $Properties {

                /** AggregatedCost cost */
                cost?: (number|null);

                /** AggregatedCost dimension */
                dimension?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AggregatedCost. */
            type $Shape = tensorflow.CostGraphDef.AggregatedCost.$Properties;
        }
    }
}

/** Namespace tensorboard. */
export namespace tensorboard {

    /**
     * Properties of a HParamsPluginData.
     * @deprecated Use tensorboard.HParamsPluginData.$Properties instead.
     */
    interface IHParamsPluginData extends tensorboard.HParamsPluginData.$Properties {
    }

    /** Represents a HParamsPluginData. */
    class HParamsPluginData {

        /**
         * Constructs a new HParamsPluginData.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorboard.HParamsPluginData.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HParamsPluginData version. */
        version: number;

        /** HParamsPluginData experiment. */
        experiment?: (tensorboard.Experiment.$Properties|null);

        /** HParamsPluginData sessionStartInfo. */
        sessionStartInfo?: (tensorboard.SessionStartInfo.$Properties|null);

        /** HParamsPluginData sessionEndInfo. */
        sessionEndInfo?: (tensorboard.SessionEndInfo.$Properties|null);

        /** HParamsPluginData data. */
        data?: ("experiment"|"sessionStartInfo"|"sessionEndInfo");

        /**
         * Encodes the specified HParamsPluginData message. Does not implicitly {@link tensorboard.HParamsPluginData.verify|verify} messages.
         * @param message HParamsPluginData message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorboard.HParamsPluginData.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a HParamsPluginData message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorboard.HParamsPluginData & tensorboard.HParamsPluginData.$Shape} HParamsPluginData
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorboard.HParamsPluginData & tensorboard.HParamsPluginData.$Shape;
    }

    namespace HParamsPluginData {

        /** Properties of a HParamsPluginData. */
        interface $Properties {

            /** HParamsPluginData version */
            version?: (number|null);

            /** HParamsPluginData experiment */
            experiment?: (tensorboard.Experiment.$Properties|null);

            /** HParamsPluginData sessionStartInfo */
            sessionStartInfo?: (tensorboard.SessionStartInfo.$Properties|null);

            /** HParamsPluginData sessionEndInfo */
            sessionEndInfo?: (tensorboard.SessionEndInfo.$Properties|null);

            /** HParamsPluginData data */
            data?: ("experiment"|"sessionStartInfo"|"sessionEndInfo");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of a HParamsPluginData. */
        type $Shape = {
          version?: number|null;
          experiment?: tensorboard.Experiment.$Shape|null;
          sessionStartInfo?: tensorboard.SessionStartInfo.$Shape|null;
          sessionEndInfo?: tensorboard.SessionEndInfo.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ data?: undefined; experiment?: null; sessionStartInfo?: null; sessionEndInfo?: null }|{ data?: "experiment"; experiment: tensorboard.Experiment.$Shape; sessionStartInfo?: null; sessionEndInfo?: null }|{ data?: "sessionStartInfo"; experiment?: null; sessionStartInfo: tensorboard.SessionStartInfo.$Shape; sessionEndInfo?: null }|{ data?: "sessionEndInfo"; experiment?: null; sessionStartInfo?: null; sessionEndInfo: tensorboard.SessionEndInfo.$Shape })
        );
    }

    /**
     * Properties of an Experiment.
     * @deprecated Use tensorboard.Experiment.$Properties instead.
     */
    interface IExperiment extends tensorboard.Experiment.$Properties {
    }

    /** Represents an Experiment. */
    class Experiment {

        /**
         * Constructs a new Experiment.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorboard.Experiment.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Experiment hparamInfos. */
        hparamInfos: tensorboard.HParamInfo.$Properties[];

        /** Experiment metricInfos. */
        metricInfos: tensorboard.MetricInfo.$Properties[];

        /**
         * Encodes the specified Experiment message. Does not implicitly {@link tensorboard.Experiment.verify|verify} messages.
         * @param message Experiment message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorboard.Experiment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Experiment message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorboard.Experiment & tensorboard.Experiment.$Shape} Experiment
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorboard.Experiment & tensorboard.Experiment.$Shape;
    }

    namespace Experiment {

        /** Properties of an Experiment. */
        interface $Properties {

            /** Experiment hparamInfos */
            hparamInfos?: (tensorboard.HParamInfo.$Properties[]|null);

            /** Experiment metricInfos */
            metricInfos?: (tensorboard.MetricInfo.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Experiment. */
        type $Shape = tensorboard.Experiment.$Properties;
    }

    /**
     * Properties of a HParamInfo.
     * @deprecated Use tensorboard.HParamInfo.$Properties instead.
     */
    interface IHParamInfo extends tensorboard.HParamInfo.$Properties {
    }

    /** Represents a HParamInfo. */
    class HParamInfo {

        /**
         * Constructs a new HParamInfo.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorboard.HParamInfo.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HParamInfo name. */
        name: string;

        /**
         * Encodes the specified HParamInfo message. Does not implicitly {@link tensorboard.HParamInfo.verify|verify} messages.
         * @param message HParamInfo message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorboard.HParamInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a HParamInfo message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorboard.HParamInfo & tensorboard.HParamInfo.$Shape} HParamInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorboard.HParamInfo & tensorboard.HParamInfo.$Shape;
    }

    namespace HParamInfo {

        /** Properties of a HParamInfo. */
        interface $Properties {

            /** HParamInfo name */
            name?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a HParamInfo. */
        type $Shape = tensorboard.HParamInfo.$Properties;
    }

    /**
     * Properties of a MetricName.
     * @deprecated Use tensorboard.MetricName.$Properties instead.
     */
    interface IMetricName extends tensorboard.MetricName.$Properties {
    }

    /** Represents a MetricName. */
    class MetricName {

        /**
         * Constructs a new MetricName.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorboard.MetricName.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** MetricName group. */
        group: string;

        /** MetricName tag. */
        tag: string;

        /**
         * Encodes the specified MetricName message. Does not implicitly {@link tensorboard.MetricName.verify|verify} messages.
         * @param message MetricName message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorboard.MetricName.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a MetricName message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorboard.MetricName & tensorboard.MetricName.$Shape} MetricName
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorboard.MetricName & tensorboard.MetricName.$Shape;
    }

    namespace MetricName {

        /** Properties of a MetricName. */
        interface $Properties {

            /** MetricName group */
            group?: (string|null);

            /** MetricName tag */
            tag?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a MetricName. */
        type $Shape = tensorboard.MetricName.$Properties;
    }

    /**
     * Properties of a MetricInfo.
     * @deprecated Use tensorboard.MetricInfo.$Properties instead.
     */
    interface IMetricInfo extends tensorboard.MetricInfo.$Properties {
    }

    /** Represents a MetricInfo. */
    class MetricInfo {

        /**
         * Constructs a new MetricInfo.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorboard.MetricInfo.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** MetricInfo name. */
        name?: (tensorboard.MetricName.$Properties|null);

        /**
         * Encodes the specified MetricInfo message. Does not implicitly {@link tensorboard.MetricInfo.verify|verify} messages.
         * @param message MetricInfo message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorboard.MetricInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a MetricInfo message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorboard.MetricInfo & tensorboard.MetricInfo.$Shape} MetricInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorboard.MetricInfo & tensorboard.MetricInfo.$Shape;
    }

    namespace MetricInfo {

        /** Properties of a MetricInfo. */
        interface $Properties {

            /** MetricInfo name */
            name?: (tensorboard.MetricName.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a MetricInfo. */
        type $Shape = tensorboard.MetricInfo.$Properties;
    }

    /**
     * Properties of a SessionStartInfo.
     * @deprecated Use tensorboard.SessionStartInfo.$Properties instead.
     */
    interface ISessionStartInfo extends tensorboard.SessionStartInfo.$Properties {
    }

    /** Represents a SessionStartInfo. */
    class SessionStartInfo {

        /**
         * Constructs a new SessionStartInfo.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorboard.SessionStartInfo.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SessionStartInfo hparams. */
        hparams: { [k: string]: tensorboard.HParamValue.$Properties };

        /** SessionStartInfo groupName. */
        groupName: string;

        /** SessionStartInfo startTimeSecs. */
        startTimeSecs: number;

        /**
         * Encodes the specified SessionStartInfo message. Does not implicitly {@link tensorboard.SessionStartInfo.verify|verify} messages.
         * @param message SessionStartInfo message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorboard.SessionStartInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SessionStartInfo message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorboard.SessionStartInfo & tensorboard.SessionStartInfo.$Shape} SessionStartInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorboard.SessionStartInfo & tensorboard.SessionStartInfo.$Shape;
    }

    namespace SessionStartInfo {

        /** Properties of a SessionStartInfo. */
        interface $Properties {

            /** SessionStartInfo hparams */
            hparams?: ({ [k: string]: tensorboard.HParamValue.$Properties }|null);

            /** SessionStartInfo groupName */
            groupName?: (string|null);

            /** SessionStartInfo startTimeSecs */
            startTimeSecs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SessionStartInfo. */
        type $Shape = {
          hparams?: { [k: string]: tensorboard.HParamValue.$Shape }|null;
          groupName?: string|null;
          startTimeSecs?: number|null;
          $unknowns?: Uint8Array[];
        };
    }

    /**
     * Properties of a HParamValue.
     * @deprecated Use tensorboard.HParamValue.$Properties instead.
     */
    interface IHParamValue extends tensorboard.HParamValue.$Properties {
    }

    /** Represents a HParamValue. */
    class HParamValue {

        /**
         * Constructs a new HParamValue.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorboard.HParamValue.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HParamValue numberValue. */
        numberValue?: (number|null);

        /** HParamValue stringValue. */
        stringValue?: (string|null);

        /** HParamValue boolValue. */
        boolValue?: (boolean|null);

        /** HParamValue kind. */
        kind?: ("numberValue"|"stringValue"|"boolValue");

        /**
         * Encodes the specified HParamValue message. Does not implicitly {@link tensorboard.HParamValue.verify|verify} messages.
         * @param message HParamValue message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorboard.HParamValue.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a HParamValue message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorboard.HParamValue & tensorboard.HParamValue.$Shape} HParamValue
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorboard.HParamValue & tensorboard.HParamValue.$Shape;
    }

    namespace HParamValue {

        /** Properties of a HParamValue. */
        interface $Properties {

            /** HParamValue numberValue */
            numberValue?: (number|null);

            /** HParamValue stringValue */
            stringValue?: (string|null);

            /** HParamValue boolValue */
            boolValue?: (boolean|null);

            /** HParamValue kind */
            kind?: ("numberValue"|"stringValue"|"boolValue");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of a HParamValue. */
        type $Shape = {
          numberValue?: number|null;
          stringValue?: string|null;
          boolValue?: boolean|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; numberValue?: null; stringValue?: null; boolValue?: null }|{ kind?: "numberValue"; numberValue: number; stringValue?: null; boolValue?: null }|{ kind?: "stringValue"; numberValue?: null; stringValue: string; boolValue?: null }|{ kind?: "boolValue"; numberValue?: null; stringValue?: null; boolValue: boolean })
        );
    }

    /**
     * Properties of a SessionEndInfo.
     * @deprecated Use tensorboard.SessionEndInfo.$Properties instead.
     */
    interface ISessionEndInfo extends tensorboard.SessionEndInfo.$Properties {
    }

    /** Represents a SessionEndInfo. */
    class SessionEndInfo {

        /**
         * Constructs a new SessionEndInfo.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorboard.SessionEndInfo.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SessionEndInfo status. */
        status: number;

        /** SessionEndInfo endTimeSecs. */
        endTimeSecs: number;

        /**
         * Encodes the specified SessionEndInfo message. Does not implicitly {@link tensorboard.SessionEndInfo.verify|verify} messages.
         * @param message SessionEndInfo message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorboard.SessionEndInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SessionEndInfo message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorboard.SessionEndInfo & tensorboard.SessionEndInfo.$Shape} SessionEndInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorboard.SessionEndInfo & tensorboard.SessionEndInfo.$Shape;
    }

    namespace SessionEndInfo {

        /** Properties of a SessionEndInfo. */
        interface $Properties {

            /** SessionEndInfo status */
            status?: (number|null);

            /** SessionEndInfo endTimeSecs */
            endTimeSecs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SessionEndInfo. */
        type $Shape = tensorboard.SessionEndInfo.$Properties;
    }

    /**
     * Properties of a CustomScalarsLayout.
     * @deprecated Use tensorboard.CustomScalarsLayout.$Properties instead.
     */
    interface ICustomScalarsLayout extends tensorboard.CustomScalarsLayout.$Properties {
    }

    /** Represents a CustomScalarsLayout. */
    class CustomScalarsLayout {

        /**
         * Constructs a new CustomScalarsLayout.
         * @param [properties] Properties to set
         */
        constructor(properties?: tensorboard.CustomScalarsLayout.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CustomScalarsLayout version. */
        version: number;

        /** CustomScalarsLayout category. */
        category: tensorboard.CustomScalarsLayout.Category.$Properties[];

        /**
         * Encodes the specified CustomScalarsLayout message. Does not implicitly {@link tensorboard.CustomScalarsLayout.verify|verify} messages.
         * @param message CustomScalarsLayout message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: tensorboard.CustomScalarsLayout.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CustomScalarsLayout message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {tensorboard.CustomScalarsLayout & tensorboard.CustomScalarsLayout.$Shape} CustomScalarsLayout
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorboard.CustomScalarsLayout & tensorboard.CustomScalarsLayout.$Shape;
    }

    namespace CustomScalarsLayout {

        /** Properties of a CustomScalarsLayout. */
        interface $Properties {

            /** CustomScalarsLayout version */
            version?: (number|null);

            /** CustomScalarsLayout category */
            category?: (tensorboard.CustomScalarsLayout.Category.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CustomScalarsLayout. */
        type $Shape = {
          version?: number|null;
          category?: tensorboard.CustomScalarsLayout.Category.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };

        /**
         * Properties of a MultilineChart.
         * @deprecated Use tensorboard.CustomScalarsLayout.MultilineChart.$Properties instead.
         */
        interface IMultilineChart extends tensorboard.CustomScalarsLayout.MultilineChart.$Properties {
        }

        /** Represents a MultilineChart. */
        class MultilineChart {

            /**
             * Constructs a new MultilineChart.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorboard.CustomScalarsLayout.MultilineChart.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MultilineChart tag. */
            tag: string[];

            /**
             * Encodes the specified MultilineChart message. Does not implicitly {@link tensorboard.CustomScalarsLayout.MultilineChart.verify|verify} messages.
             * @param message MultilineChart message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorboard.CustomScalarsLayout.MultilineChart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MultilineChart message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorboard.CustomScalarsLayout.MultilineChart & tensorboard.CustomScalarsLayout.MultilineChart.$Shape} MultilineChart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorboard.CustomScalarsLayout.MultilineChart & tensorboard.CustomScalarsLayout.MultilineChart.$Shape;
        }

        namespace MultilineChart {

            /** Properties of a MultilineChart. */
            interface $Properties {

                /** MultilineChart tag */
                tag?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MultilineChart. */
            type $Shape = tensorboard.CustomScalarsLayout.MultilineChart.$Properties;
        }

        /**
         * Properties of a MarginChart.
         * @deprecated Use tensorboard.CustomScalarsLayout.MarginChart.$Properties instead.
         */
        interface IMarginChart extends tensorboard.CustomScalarsLayout.MarginChart.$Properties {
        }

        /** Represents a MarginChart. */
        class MarginChart {

            /**
             * Constructs a new MarginChart.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorboard.CustomScalarsLayout.MarginChart.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MarginChart series. */
            series: tensorboard.CustomScalarsLayout.MarginChart.Series.$Properties[];

            /**
             * Encodes the specified MarginChart message. Does not implicitly {@link tensorboard.CustomScalarsLayout.MarginChart.verify|verify} messages.
             * @param message MarginChart message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorboard.CustomScalarsLayout.MarginChart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MarginChart message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorboard.CustomScalarsLayout.MarginChart & tensorboard.CustomScalarsLayout.MarginChart.$Shape} MarginChart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorboard.CustomScalarsLayout.MarginChart & tensorboard.CustomScalarsLayout.MarginChart.$Shape;
        }

        namespace MarginChart {

            /** Properties of a MarginChart. */
            interface $Properties {

                /** MarginChart series */
                series?: (tensorboard.CustomScalarsLayout.MarginChart.Series.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MarginChart. */
            type $Shape = tensorboard.CustomScalarsLayout.MarginChart.$Properties;

            /**
             * Properties of a Series.
             * @deprecated Use tensorboard.CustomScalarsLayout.MarginChart.Series.$Properties instead.
             */
            interface ISeries extends tensorboard.CustomScalarsLayout.MarginChart.Series.$Properties {
            }

            /** Represents a Series. */
            class Series {

                /**
                 * Constructs a new Series.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tensorboard.CustomScalarsLayout.MarginChart.Series.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Series value. */
                value: string;

                /** Series lower. */
                lower: string;

                /** Series upper. */
                upper: string;

                /**
                 * Encodes the specified Series message. Does not implicitly {@link tensorboard.CustomScalarsLayout.MarginChart.Series.verify|verify} messages.
                 * @param message Series message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tensorboard.CustomScalarsLayout.MarginChart.Series.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Series message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tensorboard.CustomScalarsLayout.MarginChart.Series & tensorboard.CustomScalarsLayout.MarginChart.Series.$Shape} Series
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorboard.CustomScalarsLayout.MarginChart.Series & tensorboard.CustomScalarsLayout.MarginChart.Series.$Shape;
            }

            namespace Series {

                /** Properties of a Series. */
                interface $Properties {

                    /** Series value */
                    value?: (string|null);

                    /** Series lower */
                    lower?: (string|null);

                    /** Series upper */
                    upper?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Series. */
                type $Shape = tensorboard.CustomScalarsLayout.MarginChart.Series.$Properties;
            }
        }

        /**
         * Properties of a Chart.
         * @deprecated Use tensorboard.CustomScalarsLayout.Chart.$Properties instead.
         */
        interface IChart extends tensorboard.CustomScalarsLayout.Chart.$Properties {
        }

        /** Represents a Chart. */
        class Chart {

            /**
             * Constructs a new Chart.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorboard.CustomScalarsLayout.Chart.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Chart title. */
            title: string;

            /** Chart multiline. */
            multiline?: (tensorboard.CustomScalarsLayout.MultilineChart.$Properties|null);

            /** Chart margin. */
            margin?: (tensorboard.CustomScalarsLayout.MarginChart.$Properties|null);

            /** Chart content. */
            content?: ("multiline"|"margin");

            /**
             * Encodes the specified Chart message. Does not implicitly {@link tensorboard.CustomScalarsLayout.Chart.verify|verify} messages.
             * @param message Chart message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorboard.CustomScalarsLayout.Chart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Chart message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorboard.CustomScalarsLayout.Chart & tensorboard.CustomScalarsLayout.Chart.$Shape} Chart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorboard.CustomScalarsLayout.Chart & tensorboard.CustomScalarsLayout.Chart.$Shape;
        }

        namespace Chart {

            /** Properties of a Chart. */
            interface $Properties {

                /** Chart title */
                title?: (string|null);

                /** Chart multiline */
                multiline?: (tensorboard.CustomScalarsLayout.MultilineChart.$Properties|null);

                /** Chart margin */
                margin?: (tensorboard.CustomScalarsLayout.MarginChart.$Properties|null);

                /** Chart content */
                content?: ("multiline"|"margin");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Chart. */
            type $Shape = {
              title?: string|null;
              multiline?: tensorboard.CustomScalarsLayout.MultilineChart.$Shape|null;
              margin?: tensorboard.CustomScalarsLayout.MarginChart.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ content?: undefined; multiline?: null; margin?: null }|{ content?: "multiline"; multiline: tensorboard.CustomScalarsLayout.MultilineChart.$Shape; margin?: null }|{ content?: "margin"; multiline?: null; margin: tensorboard.CustomScalarsLayout.MarginChart.$Shape })
            );
        }

        /**
         * Properties of a Category.
         * @deprecated Use tensorboard.CustomScalarsLayout.Category.$Properties instead.
         */
        interface ICategory extends tensorboard.CustomScalarsLayout.Category.$Properties {
        }

        /** Represents a Category. */
        class Category {

            /**
             * Constructs a new Category.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorboard.CustomScalarsLayout.Category.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Category title. */
            title: string;

            /** Category chart. */
            chart: tensorboard.CustomScalarsLayout.Chart.$Properties[];

            /** Category closed. */
            closed: boolean;

            /**
             * Encodes the specified Category message. Does not implicitly {@link tensorboard.CustomScalarsLayout.Category.verify|verify} messages.
             * @param message Category message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorboard.CustomScalarsLayout.Category.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Category message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorboard.CustomScalarsLayout.Category & tensorboard.CustomScalarsLayout.Category.$Shape} Category
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorboard.CustomScalarsLayout.Category & tensorboard.CustomScalarsLayout.Category.$Shape;
        }

        namespace Category {

            /** Properties of a Category. */
            interface $Properties {

                /** Category title */
                title?: (string|null);

                /** Category chart */
                chart?: (tensorboard.CustomScalarsLayout.Chart.$Properties[]|null);

                /** Category closed */
                closed?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Category. */
            type $Shape = {
              title?: string|null;
              chart?: tensorboard.CustomScalarsLayout.Chart.$Shape[]|null;
              closed?: boolean|null;
              $unknowns?: Uint8Array[];
            };
        }
    }
}

/** Namespace flatline. */
export namespace flatline {

    /**
     * Properties of an Entry.
     * @deprecated Use flatline.Entry.$Properties instead.
     */
    interface IEntry extends flatline.Entry.$Properties {
    }

    /** Represents an Entry. */
    class Entry {

        /**
         * Constructs a new Entry.
         * @param [properties] Properties to set
         */
        constructor(properties?: flatline.Entry.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Entry recorder. */
        recorder?: (flatline.Recorder.$Properties|null);

        /** Entry variable. */
        variable?: (flatline.Variable.$Properties|null);

        /** Entry assignOp. */
        assignOp?: (flatline.AssignOp.$Properties|null);

        /** Entry fetchSet. */
        fetchSet?: (flatline.FetchSet.$Properties|null);

        /** Entry layer. */
        layer?: (flatline.Layer.$Properties|null);

        /** Entry step. */
        step?: (flatline.Step.$Properties|null);

        /** Entry close. */
        close?: (flatline.Close.$Properties|null);

        /** Entry optimizer. */
        optimizer?: (flatline.Optimizer.$Properties|null);

        /** Entry problem. */
        problem?: (flatline.Problem.$Properties|null);

        /** Entry entry. */
        entry?: ("recorder"|"variable"|"assignOp"|"fetchSet"|"layer"|"step"|"close"|"optimizer"|"problem");

        /**
         * Encodes the specified Entry message. Does not implicitly {@link flatline.Entry.verify|verify} messages.
         * @param message Entry message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: flatline.Entry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Entry message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {flatline.Entry & flatline.Entry.$Shape} Entry
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): flatline.Entry & flatline.Entry.$Shape;
    }

    namespace Entry {

        /** Properties of an Entry. */
        interface $Properties {

            /** Entry recorder */
            recorder?: (flatline.Recorder.$Properties|null);

            /** Entry variable */
            variable?: (flatline.Variable.$Properties|null);

            /** Entry assignOp */
            assignOp?: (flatline.AssignOp.$Properties|null);

            /** Entry fetchSet */
            fetchSet?: (flatline.FetchSet.$Properties|null);

            /** Entry layer */
            layer?: (flatline.Layer.$Properties|null);

            /** Entry step */
            step?: (flatline.Step.$Properties|null);

            /** Entry close */
            close?: (flatline.Close.$Properties|null);

            /** Entry optimizer */
            optimizer?: (flatline.Optimizer.$Properties|null);

            /** Entry problem */
            problem?: (flatline.Problem.$Properties|null);

            /** Entry entry */
            entry?: ("recorder"|"variable"|"assignOp"|"fetchSet"|"layer"|"step"|"close"|"optimizer"|"problem");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of an Entry. */
        type $Shape = {
          recorder?: flatline.Recorder.$Shape|null;
          variable?: flatline.Variable.$Shape|null;
          assignOp?: flatline.AssignOp.$Shape|null;
          fetchSet?: flatline.FetchSet.$Shape|null;
          layer?: flatline.Layer.$Shape|null;
          step?: flatline.Step.$Shape|null;
          close?: flatline.Close.$Shape|null;
          optimizer?: flatline.Optimizer.$Shape|null;
          problem?: flatline.Problem.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ entry?: undefined; recorder?: null; variable?: null; assignOp?: null; fetchSet?: null; layer?: null; step?: null; close?: null; optimizer?: null; problem?: null }|{ entry?: "recorder"; recorder: flatline.Recorder.$Shape; variable?: null; assignOp?: null; fetchSet?: null; layer?: null; step?: null; close?: null; optimizer?: null; problem?: null }|{ entry?: "variable"; recorder?: null; variable: flatline.Variable.$Shape; assignOp?: null; fetchSet?: null; layer?: null; step?: null; close?: null; optimizer?: null; problem?: null }|{ entry?: "assignOp"; recorder?: null; variable?: null; assignOp: flatline.AssignOp.$Shape; fetchSet?: null; layer?: null; step?: null; close?: null; optimizer?: null; problem?: null }|{ entry?: "fetchSet"; recorder?: null; variable?: null; assignOp?: null; fetchSet: flatline.FetchSet.$Shape; layer?: null; step?: null; close?: null; optimizer?: null; problem?: null }|{ entry?: "layer"; recorder?: null; variable?: null; assignOp?: null; fetchSet?: null; layer: flatline.Layer.$Shape; step?: null; close?: null; optimizer?: null; problem?: null }|{ entry?: "step"; recorder?: null; variable?: null; assignOp?: null; fetchSet?: null; layer?: null; step: flatline.Step.$Shape; close?: null; optimizer?: null; problem?: null }|{ entry?: "close"; recorder?: null; variable?: null; assignOp?: null; fetchSet?: null; layer?: null; step?: null; close: flatline.Close.$Shape; optimizer?: null; problem?: null }|{ entry?: "optimizer"; recorder?: null; variable?: null; assignOp?: null; fetchSet?: null; layer?: null; step?: null; close?: null; optimizer: flatline.Optimizer.$Shape; problem?: null }|{ entry?: "problem"; recorder?: null; variable?: null; assignOp?: null; fetchSet?: null; layer?: null; step?: null; close?: null; optimizer?: null; problem: flatline.Problem.$Shape })
        );
    }

    /**
     * Properties of a Recorder.
     * @deprecated Use flatline.Recorder.$Properties instead.
     */
    interface IRecorder extends flatline.Recorder.$Properties {
    }

    /** Represents a Recorder. */
    class Recorder {

        /**
         * Constructs a new Recorder.
         * @param [properties] Properties to set
         */
        constructor(properties?: flatline.Recorder.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Recorder schemaVersion. */
        schemaVersion: number;

        /** Recorder kind. */
        kind: string;

        /** Recorder engine. */
        engine: string;

        /** Recorder observesAssigns. */
        observesAssigns: boolean;

        /** Recorder host. */
        host: string;

        /** Recorder pid. */
        pid: number;

        /** Recorder started. */
        started: number;

        /** Recorder purpose. */
        purpose: string;

        /**
         * Encodes the specified Recorder message. Does not implicitly {@link flatline.Recorder.verify|verify} messages.
         * @param message Recorder message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: flatline.Recorder.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Recorder message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {flatline.Recorder & flatline.Recorder.$Shape} Recorder
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): flatline.Recorder & flatline.Recorder.$Shape;
    }

    namespace Recorder {

        /** Properties of a Recorder. */
        interface $Properties {

            /** Recorder schemaVersion */
            schemaVersion?: (number|null);

            /** Recorder kind */
            kind?: (string|null);

            /** Recorder engine */
            engine?: (string|null);

            /** Recorder observesAssigns */
            observesAssigns?: (boolean|null);

            /** Recorder host */
            host?: (string|null);

            /** Recorder pid */
            pid?: (number|null);

            /** Recorder started */
            started?: (number|null);

            /** Recorder purpose */
            purpose?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Recorder. */
        type $Shape = flatline.Recorder.$Properties;
    }

    /**
     * Properties of a Variable.
     * @deprecated Use flatline.Variable.$Properties instead.
     */
    interface IVariable extends flatline.Variable.$Properties {
    }

    /** Represents a Variable. */
    class Variable {

        /**
         * Constructs a new Variable.
         * @param [properties] Properties to set
         */
        constructor(properties?: flatline.Variable.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Variable id. */
        id: number;

        /** Variable name. */
        name: string;

        /** Variable shape. */
        shape: Long[];

        /** Variable dtype. */
        dtype: string;

        /** Variable role. */
        role: string;

        /** Variable trainable. */
        trainable?: (boolean|null);

        /** Variable initial. */
        initial?: (flatline.Statistics.$Properties|null);

        /** Variable origin. */
        origin: string;

        /** Variable createdStep. */
        createdStep: Long;

        /** Variable restoredStep. */
        restoredStep?: (Long|null);

        /** Variable slotOf. */
        slotOf?: (number|null);

        /** Variable idleAtStart. */
        idleAtStart: boolean;

        /**
         * Encodes the specified Variable message. Does not implicitly {@link flatline.Variable.verify|verify} messages.
         * @param message Variable message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: flatline.Variable.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Variable message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {flatline.Variable & flatline.Variable.$Shape} Variable
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): flatline.Variable & flatline.Variable.$Shape;
    }

    namespace Variable {

        /** Properties of a Variable. */
        interface $Properties {

            /** Variable id */
            id?: (number|null);

            /** Variable name */
            name?: (string|null);

            /** Variable shape */
            shape?: (Long[]|null);

            /** Variable dtype */
            dtype?: (string|null);

            /** Variable role */
            role?: (string|null);

            /** Variable trainable */
            trainable?: (boolean|null);

            /** Variable initial */
            initial?: (flatline.Statistics.$Properties|null);

            /** Variable origin */
            origin?: (string|null);

            /** Variable createdStep */
            createdStep?: (Long|null);

            /** Variable restoredStep */
            restoredStep?: (Long|null);

            /** Variable slotOf */
            slotOf?: (number|null);

            /** Variable idleAtStart */
            idleAtStart?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Variable. */
        type $Shape = flatline.Variable.$Properties;
    }

    /**
     * Properties of a Statistics.
     * @deprecated Use flatline.Statistics.$Properties instead.
     */
    interface IStatistics extends flatline.Statistics.$Properties {
    }

    /** Represents a Statistics. */
    class Statistics {

        /**
         * Constructs a new Statistics.
         * @param [properties] Properties to set
         */
        constructor(properties?: flatline.Statistics.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Statistics fingerprint. */
        fingerprint: Long;

        /** Statistics count. */
        count: Long;

        /** Statistics min. */
        min: number;

        /** Statistics max. */
        max: number;

        /** Statistics mean. */
        mean: number;

        /** Statistics std. */
        std: number;

        /** Statistics norm. */
        norm: number;

        /** Statistics nonFinite. */
        nonFinite: Long;

        /**
         * Encodes the specified Statistics message. Does not implicitly {@link flatline.Statistics.verify|verify} messages.
         * @param message Statistics message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: flatline.Statistics.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Statistics message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {flatline.Statistics & flatline.Statistics.$Shape} Statistics
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): flatline.Statistics & flatline.Statistics.$Shape;
    }

    namespace Statistics {

        /** Properties of a Statistics. */
        interface $Properties {

            /** Statistics fingerprint */
            fingerprint?: (Long|null);

            /** Statistics count */
            count?: (Long|null);

            /** Statistics min */
            min?: (number|null);

            /** Statistics max */
            max?: (number|null);

            /** Statistics mean */
            mean?: (number|null);

            /** Statistics std */
            std?: (number|null);

            /** Statistics norm */
            norm?: (number|null);

            /** Statistics nonFinite */
            nonFinite?: (Long|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Statistics. */
        type $Shape = flatline.Statistics.$Properties;
    }

    /**
     * Properties of an AssignOp.
     * @deprecated Use flatline.AssignOp.$Properties instead.
     */
    interface IAssignOp extends flatline.AssignOp.$Properties {
    }

    /** Represents an AssignOp. */
    class AssignOp {

        /**
         * Constructs a new AssignOp.
         * @param [properties] Properties to set
         */
        constructor(properties?: flatline.AssignOp.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** AssignOp id. */
        id: number;

        /** AssignOp name. */
        name: string;

        /** AssignOp variableId. */
        variableId: number;

        /** AssignOp writer. */
        writer: string;

        /** AssignOp unobservedBecause. */
        unobservedBecause: string;

        /**
         * Encodes the specified AssignOp message. Does not implicitly {@link flatline.AssignOp.verify|verify} messages.
         * @param message AssignOp message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: flatline.AssignOp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an AssignOp message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {flatline.AssignOp & flatline.AssignOp.$Shape} AssignOp
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): flatline.AssignOp & flatline.AssignOp.$Shape;
    }

    namespace AssignOp {

        /** Properties of an AssignOp. */
        interface $Properties {

            /** AssignOp id */
            id?: (number|null);

            /** AssignOp name */
            name?: (string|null);

            /** AssignOp variableId */
            variableId?: (number|null);

            /** AssignOp writer */
            writer?: (string|null);

            /** AssignOp unobservedBecause */
            unobservedBecause?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an AssignOp. */
        type $Shape = flatline.AssignOp.$Properties;
    }

    /**
     * Properties of a FetchSet.
     * @deprecated Use flatline.FetchSet.$Properties instead.
     */
    interface IFetchSet extends flatline.FetchSet.$Properties {
    }

    /** Represents a FetchSet. */
    class FetchSet {

        /**
         * Constructs a new FetchSet.
         * @param [properties] Properties to set
         */
        constructor(properties?: flatline.FetchSet.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** FetchSet id. */
        id: number;

        /** FetchSet fetches. */
        fetches: string[];

        /** FetchSet feeds. */
        feeds: string[];

        /** FetchSet impliedAssignOpId. */
        impliedAssignOpId: number[];

        /**
         * Encodes the specified FetchSet message. Does not implicitly {@link flatline.FetchSet.verify|verify} messages.
         * @param message FetchSet message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: flatline.FetchSet.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a FetchSet message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {flatline.FetchSet & flatline.FetchSet.$Shape} FetchSet
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): flatline.FetchSet & flatline.FetchSet.$Shape;
    }

    namespace FetchSet {

        /** Properties of a FetchSet. */
        interface $Properties {

            /** FetchSet id */
            id?: (number|null);

            /** FetchSet fetches */
            fetches?: (string[]|null);

            /** FetchSet feeds */
            feeds?: (string[]|null);

            /** FetchSet impliedAssignOpId */
            impliedAssignOpId?: (number[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a FetchSet. */
        type $Shape = flatline.FetchSet.$Properties;
    }

    /**
     * Properties of a Layer.
     * @deprecated Use flatline.Layer.$Properties instead.
     */
    interface ILayer extends flatline.Layer.$Properties {
    }

    /** Represents a Layer. */
    class Layer {

        /**
         * Constructs a new Layer.
         * @param [properties] Properties to set
         */
        constructor(properties?: flatline.Layer.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Layer id. */
        id: number;

        /** Layer name. */
        name: string;

        /** Layer className. */
        className: string;

        /** Layer trainable. */
        trainable: boolean;

        /** Layer variableId. */
        variableId: number[];

        /**
         * Encodes the specified Layer message. Does not implicitly {@link flatline.Layer.verify|verify} messages.
         * @param message Layer message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: flatline.Layer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Layer message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {flatline.Layer & flatline.Layer.$Shape} Layer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): flatline.Layer & flatline.Layer.$Shape;
    }

    namespace Layer {

        /** Properties of a Layer. */
        interface $Properties {

            /** Layer id */
            id?: (number|null);

            /** Layer name */
            name?: (string|null);

            /** Layer className */
            className?: (string|null);

            /** Layer trainable */
            trainable?: (boolean|null);

            /** Layer variableId */
            variableId?: (number[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Layer. */
        type $Shape = flatline.Layer.$Properties;
    }

    /**
     * Properties of an Optimizer.
     * @deprecated Use flatline.Optimizer.$Properties instead.
     */
    interface IOptimizer extends flatline.Optimizer.$Properties {
    }

    /** Represents an Optimizer. */
    class Optimizer {

        /**
         * Constructs a new Optimizer.
         * @param [properties] Properties to set
         */
        constructor(properties?: flatline.Optimizer.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Optimizer id. */
        id: number;

        /** Optimizer name. */
        name: string;

        /** Optimizer className. */
        className: string;

        /**
         * Encodes the specified Optimizer message. Does not implicitly {@link flatline.Optimizer.verify|verify} messages.
         * @param message Optimizer message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: flatline.Optimizer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Optimizer message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {flatline.Optimizer & flatline.Optimizer.$Shape} Optimizer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): flatline.Optimizer & flatline.Optimizer.$Shape;
    }

    namespace Optimizer {

        /** Properties of an Optimizer. */
        interface $Properties {

            /** Optimizer id */
            id?: (number|null);

            /** Optimizer name */
            name?: (string|null);

            /** Optimizer className */
            className?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Optimizer. */
        type $Shape = flatline.Optimizer.$Properties;
    }

    /**
     * Properties of a Step.
     * @deprecated Use flatline.Step.$Properties instead.
     */
    interface IStep extends flatline.Step.$Properties {
    }

    /** Represents a Step. */
    class Step {

        /**
         * Constructs a new Step.
         * @param [properties] Properties to set
         */
        constructor(properties?: flatline.Step.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Step fetchSetId. */
        fetchSetId?: (number|null);

        /** Step observedAssignOpId. */
        observedAssignOpId: number[];

        /** Step observedCount. */
        observedCount: number[];

        /** Step layerCalls. */
        layerCalls: flatline.Step.LayerCalls.$Properties[];

        /** Step sample. */
        sample: flatline.Step.Sample.$Properties[];

        /** Step training. */
        training: boolean;

        /** Step steps. */
        steps: number;

        /** Step gradient. */
        gradient: flatline.Step.Gradient.$Properties[];

        /** Step optimizerStep. */
        optimizerStep: flatline.Step.OptimizerStep.$Properties[];

        /** Step disposedVariableId. */
        disposedVariableId: number[];

        /**
         * Encodes the specified Step message. Does not implicitly {@link flatline.Step.verify|verify} messages.
         * @param message Step message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: flatline.Step.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Step message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {flatline.Step & flatline.Step.$Shape} Step
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): flatline.Step & flatline.Step.$Shape;
    }

    namespace Step {

        /** Properties of a Step. */
        interface $Properties {

            /** Step fetchSetId */
            fetchSetId?: (number|null);

            /** Step observedAssignOpId */
            observedAssignOpId?: (number[]|null);

            /** Step observedCount */
            observedCount?: (number[]|null);

            /** Step layerCalls */
            layerCalls?: (flatline.Step.LayerCalls.$Properties[]|null);

            /** Step sample */
            sample?: (flatline.Step.Sample.$Properties[]|null);

            /** Step training */
            training?: (boolean|null);

            /** Step steps */
            steps?: (number|null);

            /** Step gradient */
            gradient?: (flatline.Step.Gradient.$Properties[]|null);

            /** Step optimizerStep */
            optimizerStep?: (flatline.Step.OptimizerStep.$Properties[]|null);

            /** Step disposedVariableId */
            disposedVariableId?: (number[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Step. */
        type $Shape = flatline.Step.$Properties;

        /**
         * Properties of a LayerCalls.
         * @deprecated Use flatline.Step.LayerCalls.$Properties instead.
         */
        interface ILayerCalls extends flatline.Step.LayerCalls.$Properties {
        }

        /** Represents a LayerCalls. */
        class LayerCalls {

            /**
             * Constructs a new LayerCalls.
             * @param [properties] Properties to set
             */
            constructor(properties?: flatline.Step.LayerCalls.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LayerCalls layerId. */
            layerId: number;

            /** LayerCalls training. */
            training: number;

            /** LayerCalls inference. */
            inference: number;

            /**
             * Encodes the specified LayerCalls message. Does not implicitly {@link flatline.Step.LayerCalls.verify|verify} messages.
             * @param message LayerCalls message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: flatline.Step.LayerCalls.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LayerCalls message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {flatline.Step.LayerCalls & flatline.Step.LayerCalls.$Shape} LayerCalls
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): flatline.Step.LayerCalls & flatline.Step.LayerCalls.$Shape;
        }

        namespace LayerCalls {

            /** Properties of a LayerCalls. */
            interface $Properties {

                /** LayerCalls layerId */
                layerId?: (number|null);

                /** LayerCalls training */
                training?: (number|null);

                /** LayerCalls inference */
                inference?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LayerCalls. */
            type $Shape = flatline.Step.LayerCalls.$Properties;
        }

        /**
         * Properties of a Sample.
         * @deprecated Use flatline.Step.Sample.$Properties instead.
         */
        interface ISample extends flatline.Step.Sample.$Properties {
        }

        /** Represents a Sample. */
        class Sample {

            /**
             * Constructs a new Sample.
             * @param [properties] Properties to set
             */
            constructor(properties?: flatline.Step.Sample.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Sample variableId. */
            variableId: number;

            /** Sample statistics. */
            statistics?: (flatline.Statistics.$Properties|null);

            /** Sample maxChange. */
            maxChange: number;

            /** Sample compared. */
            compared: Long;

            /** Sample changedSinceLast. */
            changedSinceLast: Long;

            /** Sample changedSinceStart. */
            changedSinceStart: Long;

            /** Sample changedChannels. */
            changedChannels: Uint8Array;

            /** Sample skipped. */
            skipped: number;

            /**
             * Encodes the specified Sample message. Does not implicitly {@link flatline.Step.Sample.verify|verify} messages.
             * @param message Sample message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: flatline.Step.Sample.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Sample message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {flatline.Step.Sample & flatline.Step.Sample.$Shape} Sample
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): flatline.Step.Sample & flatline.Step.Sample.$Shape;
        }

        namespace Sample {

            /** Properties of a Sample. */
            interface $Properties {

                /** Sample variableId */
                variableId?: (number|null);

                /** Sample statistics */
                statistics?: (flatline.Statistics.$Properties|null);

                /** Sample maxChange */
                maxChange?: (number|null);

                /** Sample compared */
                compared?: (Long|null);

                /** Sample changedSinceLast */
                changedSinceLast?: (Long|null);

                /** Sample changedSinceStart */
                changedSinceStart?: (Long|null);

                /** Sample changedChannels */
                changedChannels?: (Uint8Array|null);

                /** Sample skipped */
                skipped?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Sample. */
            type $Shape = flatline.Step.Sample.$Properties;
        }

        /**
         * Properties of a Gradient.
         * @deprecated Use flatline.Step.Gradient.$Properties instead.
         */
        interface IGradient extends flatline.Step.Gradient.$Properties {
        }

        /** Represents a Gradient. */
        class Gradient {

            /**
             * Constructs a new Gradient.
             * @param [properties] Properties to set
             */
            constructor(properties?: flatline.Step.Gradient.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Gradient variableId. */
            variableId: number;

            /** Gradient taken. */
            taken: number;

            /** Gradient missing. */
            missing: number;

            /** Gradient norm. */
            norm?: (number|null);

            /** Gradient nonFinite. */
            nonFinite: Long;

            /**
             * Encodes the specified Gradient message. Does not implicitly {@link flatline.Step.Gradient.verify|verify} messages.
             * @param message Gradient message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: flatline.Step.Gradient.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Gradient message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {flatline.Step.Gradient & flatline.Step.Gradient.$Shape} Gradient
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): flatline.Step.Gradient & flatline.Step.Gradient.$Shape;
        }

        namespace Gradient {

            /** Properties of a Gradient. */
            interface $Properties {

                /** Gradient variableId */
                variableId?: (number|null);

                /** Gradient taken */
                taken?: (number|null);

                /** Gradient missing */
                missing?: (number|null);

                /** Gradient norm */
                norm?: (number|null);

                /** Gradient nonFinite */
                nonFinite?: (Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Gradient. */
            type $Shape = flatline.Step.Gradient.$Properties;
        }

        /**
         * Properties of an OptimizerStep.
         * @deprecated Use flatline.Step.OptimizerStep.$Properties instead.
         */
        interface IOptimizerStep extends flatline.Step.OptimizerStep.$Properties {
        }

        /** Represents an OptimizerStep. */
        class OptimizerStep {

            /**
             * Constructs a new OptimizerStep.
             * @param [properties] Properties to set
             */
            constructor(properties?: flatline.Step.OptimizerStep.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OptimizerStep optimizerId. */
            optimizerId: number;

            /** OptimizerStep applied. */
            applied: number;

            /** OptimizerStep learningRate. */
            learningRate?: (number|null);

            /**
             * Encodes the specified OptimizerStep message. Does not implicitly {@link flatline.Step.OptimizerStep.verify|verify} messages.
             * @param message OptimizerStep message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: flatline.Step.OptimizerStep.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OptimizerStep message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {flatline.Step.OptimizerStep & flatline.Step.OptimizerStep.$Shape} OptimizerStep
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): flatline.Step.OptimizerStep & flatline.Step.OptimizerStep.$Shape;
        }

        namespace OptimizerStep {

            /** Properties of an OptimizerStep. */
            interface $Properties {

                /** OptimizerStep optimizerId */
                optimizerId?: (number|null);

                /** OptimizerStep applied */
                applied?: (number|null);

                /** OptimizerStep learningRate */
                learningRate?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OptimizerStep. */
            type $Shape = flatline.Step.OptimizerStep.$Properties;
        }
    }

    /**
     * Properties of a Problem.
     * @deprecated Use flatline.Problem.$Properties instead.
     */
    interface IProblem extends flatline.Problem.$Properties {
    }

    /** Represents a Problem. */
    class Problem {

        /**
         * Constructs a new Problem.
         * @param [properties] Properties to set
         */
        constructor(properties?: flatline.Problem.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Problem code. */
        code: string;

        /** Problem message. */
        message: string;

        /** Problem count. */
        count: number;

        /**
         * Encodes the specified Problem message. Does not implicitly {@link flatline.Problem.verify|verify} messages.
         * @param message Problem message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: flatline.Problem.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Problem message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {flatline.Problem & flatline.Problem.$Shape} Problem
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): flatline.Problem & flatline.Problem.$Shape;
    }

    namespace Problem {

        /** Properties of a Problem. */
        interface $Properties {

            /** Problem code */
            code?: (string|null);

            /** Problem message */
            message?: (string|null);

            /** Problem count */
            count?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Problem. */
        type $Shape = flatline.Problem.$Properties;
    }

    /**
     * Properties of a Close.
     * @deprecated Use flatline.Close.$Properties instead.
     */
    interface IClose extends flatline.Close.$Properties {
    }

    /** Represents a Close. */
    class Close {

        /**
         * Constructs a new Close.
         * @param [properties] Properties to set
         */
        constructor(properties?: flatline.Close.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Close trainingSteps. */
        trainingSteps: Long;

        /** Close reason. */
        reason: string;

        /**
         * Encodes the specified Close message. Does not implicitly {@link flatline.Close.verify|verify} messages.
         * @param message Close message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: flatline.Close.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Close message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {flatline.Close & flatline.Close.$Shape} Close
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): flatline.Close & flatline.Close.$Shape;
    }

    namespace Close {

        /** Properties of a Close. */
        interface $Properties {

            /** Close trainingSteps */
            trainingSteps?: (Long|null);

            /** Close reason */
            reason?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Close. */
        type $Shape = flatline.Close.$Properties;
    }
}
